import classes from './explanation.module.css';
import { addsUp, barParts, type ExplanationPart } from './proposal.js';

const GROUNDS = [
  '#0b5f63',
  '#318285',
  '#84bdbc',
  '#b4762a',
  '#e0a95f',
  '#5d6fa3',
  '#9aa8cf',
  '#7d7468',
  '#b7ad9c',
];

/**
 * Where a score comes from: a bar for the eye, and the same parts as a list that is enough by itself.
 * The sum is written out so that anybody can check it.
 */
export function Explanation({ score, parts }: { score: number | null; parts: readonly ExplanationPart[] }) {
  const drawn = barParts(parts);
  const colour = new Map(drawn.map(({ criterion }, index) => [criterion, GROUNDS[index % GROUNDS.length]]));
  return (
    <div>
      <div className={classes.bar} aria-hidden="true">
        {drawn.map(({ criterion, points }) => (
          <span key={criterion} style={{ width: `${points / 10}%`, background: colour.get(criterion) }} />
        ))}
      </div>
      <ul className={classes.parts}>
        {parts.map((part) => (
          <PartRow key={part.criterion} part={part} colour={colour.get(part.criterion)} />
        ))}
        <li className={`${classes.part} ${classes.sum}`}>
          <span className={classes.mark} />
          <span>{addsUp(score, parts) ? 'Total : la somme des points ci-dessus' : 'Total enregistré'}</span>
          <span className={classes.points}>
            {score}
            <small> / 1 000</small>
          </span>
        </li>
      </ul>
    </div>
  );
}

function PartRow({
  part: { label, points, maxPoints, sentence },
  colour,
}: {
  part: ExplanationPart;
  colour?: string;
}) {
  return (
    <li className={classes.part}>
      <span className={classes.mark} style={{ background: colour ?? 'transparent' }} />
      <span>
        <strong>{label} :</strong> {sentence}
      </span>
      <span className={classes.points}>
        {points}
        <small> / {maxPoints}</small>
      </span>
    </li>
  );
}
