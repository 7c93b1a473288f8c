import { useProgramme } from '../programmes/current-programme.js';
import { ProgrammePicker } from '../programmes/programme-picker.js';
import { PoolFigures } from '../people/pool-figures.js';
import { Page } from '../../shared/ui/page.js';
import { Section } from '../../shared/ui/section.js';
import { BalanceSection } from './balance-section.js';
import { NeedsSection } from './needs-section.js';
import { RunHistory } from './run-history.js';
import { StartRun } from './start-run.js';

/** The pool as it stands, a new run over it, and the earlier ones. */
export function MatchRunsPage() {
  const { programme } = useProgramme();
  return (
    <Page
      title="Appariement"
      lead="Une simulation compare toutes les paires possibles et propose la meilleure répartition. Rien n’est envoyé tant que vous n’avez pas relu."
      actions={<ProgrammePicker />}
    >
      <Section title="Personnes du programme" actions={<StartRun programmeId={programme.id} />}>
        <PoolFigures programmeId={programme.id} />
      </Section>
      <BalanceSection programmeId={programme.id} />
      <NeedsSection programmeId={programme.id} />
      <Section title="Simulations">
        <RunHistory programmeId={programme.id} />
      </Section>
    </Page>
  );
}
