import { useParams } from 'react-router';
import { longDate } from '../../shared/format/dates.js';
import { useOperation } from '../../shared/graphql/use-operation.js';
import { ServiceError } from '../../shared/graphql/service-error.js';
import { Failure } from '../../shared/ui/failure.js';
import { Notice } from '../../shared/ui/notice.js';
import { Page } from '../../shared/ui/page.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { FairnessSection } from './fairness-section.js';
import { pollDelay, type MatchRun } from './match-run.js';
import { MatchRunQuery } from './matching.operations.js';
import { ProposalsSection } from './proposals-section.js';
import { RunProgress } from './run-progress.js';
import { RunSummary } from './run-summary.js';
import { UnmatchedSection } from './unmatched-section.js';

const TRAIL = [{ label: 'Appariement', to: '/appariement' }];

/** One run: its progress, then its result, readable pair by pair. */
export function MatchRunPage() {
  const { id = '' } = useParams();
  const query = useOperation(
    MatchRunQuery,
    { id },
    { refetchInterval: (data) => pollDelay(data?.matchRun?.state) },
  );
  return (
    <QueryView query={query} lines={6}>
      {({ matchRun: run }) =>
        run ? (
          <Page title="Simulation d’appariement" lead={`Calculée au ${longDate(run.runOn)}.`} trail={TRAIL}>
            <RunBody run={run} />
          </Page>
        ) : (
          <Page title="Simulation introuvable" trail={TRAIL}>
            <Failure error={new ServiceError('not-found')} />
          </Page>
        )
      }
    </QueryView>
  );
}

function RunBody({ run }: { run: MatchRun }) {
  if (run.state === 'queued' || run.state === 'running') return <RunProgress run={run} />;
  if (run.state !== 'done') {
    return (
      <Notice tone="bad" title="La simulation n’a pas abouti">
        {run.error ?? 'Le calcul s’est arrêté.'} Rien n’a été modifié : vous pouvez en lancer une autre.
      </Notice>
    );
  }
  return (
    <>
      <RunSummary run={run} />
      <ProposalsSection runId={run.id} />
      <UnmatchedSection runId={run.id} />
      <FairnessSection runId={run.id} />
    </>
  );
}
