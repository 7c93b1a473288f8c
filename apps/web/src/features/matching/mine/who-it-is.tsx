import { Text } from '@mantine/core';
import type { MyProposal, OwnView } from './mine.js';
import classes from './mine.module.css';

/** What the other agreed to tell, and what the two have in common. */
export function WhoItIs({ proposal: { commonGround }, view }: { proposal: MyProposal; view: OwnView }) {
  const { otherName, theirFacts } = view;
  return (
    <>
      {theirFacts.length > 0 && (
        <dl className={classes.facts} aria-label={`Ce que ${otherName} vous dit`}>
          {theirFacts.map(({ fact, label, value }) => (
            <div key={fact}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {commonGround.length > 0 && (
        <div>
          <Text fw={500}>Ce que vous avez en commun</Text>
          <ul className={classes.common}>
            {commonGround.map(({ criterion, label, sentence }) => (
              <li key={criterion}>
                {label} : {sentence}
              </li>
            ))}
          </ul>
        </div>
      )}
      {theirFacts.length === 0 && commonGround.length === 0 && (
        <Text>
          Pour l’instant, vous ne connaissez que son prénom. Ce que vous avez en commun se lit quand vous le
          montrez tous les deux.
        </Text>
      )}
    </>
  );
}
