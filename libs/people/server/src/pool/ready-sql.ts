import type { ParticipantRole, ScreeningBounds } from '@tdu/people-domain';

/**
 * `withinBounds` as a condition on a participation `p` and its person `x`; an application nobody looked at is never
 * ready. Values travel as parameters, after those
 * given. ISO days compare as text.
 */
export function readySql(
  bounds: Readonly<Record<ParticipantRole, ScreeningBounds>>,
  before: readonly unknown[],
): { sql: string; parameters: unknown[] } {
  const parameters = [...before];
  const value = (one: unknown) => `$${parameters.push(one)}`;
  const mentor = conditions(bounds.mentor, value);
  const mentee = conditions(bounds.mentee, value);
  const bounded = `CASE p.role WHEN 'mentor' THEN ${mentor} ELSE ${mentee} END`;
  return { sql: `(p.state <> 'applied' AND ${bounded})`, parameters };
}

function conditions({ bornBy, bornAfter, steps }: ScreeningBounds, value: (one: unknown) => string): string {
  const all = steps.flatMap(({ key, from, to }) => {
    const doneOn = `(p.screening ->> ${value(key)}::text) COLLATE "C"`;
    return [`${doneOn} <= ${value(to)}::text`, ...(from ? [`${doneOn} >= ${value(from)}::text`] : [])];
  });
  if (bornBy) all.push(`x.birth_date <= ${value(bornBy)}::date`);
  if (bornAfter) all.push(`x.birth_date > ${value(bornAfter)}::date`);
  return all.length === 0 ? 'true' : `coalesce(${all.join(' AND ')}, false)`;
}
