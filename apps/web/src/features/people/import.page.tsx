import { useParams } from 'react-router';
import { useOperation } from '../../shared/graphql/use-operation.js';
import { ServiceError } from '../../shared/graphql/service-error.js';
import { Failure } from '../../shared/ui/failure.js';
import { Page } from '../../shared/ui/page.js';
import { Disclosure } from '../../shared/ui/disclosure.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { ImportFormatSection } from './import-format.js';
import { ImportMappingSection } from './import-mapping.js';
import { ImportSheetsSection } from './import-sheets.js';
import { ImportResultSection } from './import-result.js';
import { ROLE_LABELS, type ImportRun } from './import-run.js';
import { ImportRunQuery } from './imports.operations.js';

const TRAIL = [{ label: 'Imports', to: '/import' }];

/** One import from what was recognised to what was saved. */
export function ImportPage() {
  const { id = '' } = useParams();
  const query = useOperation(ImportRunQuery, { id });
  return (
    <QueryView query={query} lines={6}>
      {({ importRun: run }) =>
        run ? (
          <Page key={run.state} title={run.fileName} lead={ROLE_LABELS[run.role]} trail={TRAIL}>
            <ImportSteps run={run} />
          </Page>
        ) : (
          <Page title="Import introuvable" trail={TRAIL}>
            <Failure error={new ServiceError('not-found')} />
          </Page>
        )
      }
    </QueryView>
  );
}

/** Before the check the columns come first; after it the verdicts do, and the columns fold away. */
function ImportSteps({ run }: { run: ImportRun }) {
  const reading = (
    <>
      <ImportSheetsSection run={run} />
      <ImportFormatSection run={run} />
      <ImportMappingSection run={run} />
    </>
  );
  if (run.state === 'uploaded') return reading;
  return (
    <>
      <ImportResultSection run={run} />
      <Disclosure
        label={
          run.state === 'committed' || run.state === 'undone'
            ? 'Format et colonnes'
            : 'Revoir le format et les colonnes'
        }
      >
        {reading}
      </Disclosure>
    </>
  );
}
