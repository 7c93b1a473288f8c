import { Text } from '@mantine/core';
import type { Fact } from './correction.js';
import classes from './person-file.module.css';

/** What is known, a line each; what is not is only named, so that one sees what to ask. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  const known = facts.filter(({ value }) => value !== '');
  const unknown = facts.filter(({ value }) => value === '').map(({ label }) => label);
  return (
    <>
      <dl className={classes.facts}>
        {known.map(({ key, label, value }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {unknown.length > 0 && (
        <Text size="sm" c="dimmed" mt="md">
          Pas encore dit : {unknown.join(', ')}.
        </Text>
      )}
    </>
  );
}
