import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { count } from '../../shared/format/text.js';
import { useConnection } from '../../shared/graphql/use-connection.js';
import { Empty } from '../../shared/ui/empty.js';
import { LoadMore } from '../../shared/ui/load-more.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { Section } from '../../shared/ui/section.js';
import { RunUnmatchedQuery } from './matching.operations.js';
import { UnmatchedAlternatives } from './unmatched-alternatives.js';
import classes from './unmatched-section.module.css';

/** Who stays without a duo, and the rules that blocked him or her: what a coordinator can act upon. */
export function UnmatchedSection({ runId }: { runId: string }) {
  const people = useConnection(
    RunUnmatchedQuery,
    { id: runId, first: 20 },
    (data) => data.matchRun?.unmatched,
  );
  return (
    <Section
      title="Personnes sans duo"
      lead="Ce qui les retient, et d’abord ce qui ouvrirait le plus de possibilités."
    >
      <QueryView query={people}>
        {() =>
          people.nodes.length === 0 ? (
            <Empty title="Tout le monde a une proposition" />
          ) : (
            <Stack component="ul" gap={0} className={classes.list}>
              {people.nodes.map(({ id, role, person, reasons }) => (
                <li key={id} className={classes.person}>
                  <Text fw={600}>{person.displayName}</Text>
                  <Text size="sm" c="dimmed">
                    {role === 'mentor' ? 'Mentor' : 'Mentoré·e'}
                  </Text>
                  <div>
                    <Reasons reasons={reasons} name={person.displayName} />
                    <UnmatchedAlternatives runId={runId} id={id} name={person.displayName} />
                  </div>
                </li>
              ))}
            </Stack>
          )
        }
      </QueryView>
      <LoadMore pages={people} what="personnes" />
    </Section>
  );
}

interface ReasonsProps {
  reasons: readonly { code: string; sentence: string }[];
  name: string;
}

/** How many reasons show at once: the ones that would help most come first. */
const FIRST = 2;

function Reasons({ reasons, name }: ReasonsProps) {
  const [all, setAll] = useState(false);
  const rest = reasons.length - FIRST;
  return (
    <div>
      <ul className={classes.reasons}>
        {reasons.slice(0, all ? undefined : FIRST).map(({ code, sentence }) => (
          <li key={code}>{sentence}</li>
        ))}
      </ul>
      {rest > 0 && !all && (
        <Button
          variant="subtle"
          size="compact-md"
          onClick={() => setAll(true)}
          aria-label={`${count(rest, 'autre règle', 'autres règles')} pour ${name}`}
        >
          {count(rest, 'autre règle', 'autres règles')}
        </Button>
      )}
    </div>
  );
}
