import { useParams } from 'react-router';
import { useOperation } from '../../shared/graphql/use-operation.js';
import { ServiceError } from '../../shared/graphql/service-error.js';
import { Failure } from '../../shared/ui/failure.js';
import { Page } from '../../shared/ui/page.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { ImportFormatSection } from './import-format.js';
import { ImportMappingSection } from './import-mapping.js';
import { ImportResultSection } from './import-result.js';
import { ROLE_LABELS } from './import-run.js';
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
          <Page title={run.fileName} lead={ROLE_LABELS[run.role]} trail={TRAIL}>
            <ImportFormatSection run={run} />
            <ImportMappingSection key={run.state} run={run} />
            <ImportResultSection run={run} />
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
