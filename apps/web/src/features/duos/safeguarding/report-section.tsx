import { Section } from '../../../shared/ui/section.js';
import { useCan, useSignedIn } from '../../accounts/session.js';
import type { Duo } from '../duo.js';
import { ReportConcern } from './report-concern.js';

/** On the page of a duo, for its two people alone: the team has its own ways. */
export function ReportSection({ duo: { id, mentor, mentee } }: { duo: Duo }) {
  const can = useCan();
  const { personId } = useSignedIn();
  const isOfDuo = personId === mentor.id || personId === mentee.id;
  if (!can('ContributeToDuo') || !isOfDuo) return null;
  const other = personId === mentor.id ? mentee : mentor;
  return (
    <Section
      title="Quelque chose ne va pas ?"
      lead="Une seule personne de l’association, nommée pour cela, lit ce que vous lui dites."
    >
      <ReportConcern duoId={id} otherName={other.displayName} />
    </Section>
  );
}
