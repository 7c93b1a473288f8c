import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { ServiceError } from '../../../shared/graphql/service-error.js';
import { useConnection } from '../../../shared/graphql/use-connection.js';
import { useOperation } from '../../../shared/graphql/use-operation.js';
import { Empty } from '../../../shared/ui/empty.js';
import { Failure } from '../../../shared/ui/failure.js';
import { FilterSelect, oneOf } from '../../../shared/ui/filter-select.js';
import { LoadMore } from '../../../shared/ui/load-more.js';
import { Page } from '../../../shared/ui/page.js';
import { QueryView } from '../../../shared/ui/query-view.js';
import { Said } from '../../../shared/ui/said.js';
import { Section } from '../../../shared/ui/section.js';
import { ReadsReportsQuery, SafeguardingReportsQuery } from './desk.operations.js';
import { REPORT_STATES, type ReportState } from './report.js';
import { ReportCard } from './report-card.js';
import classes from './safeguarding.module.css';

/** The desk of the named person. To everybody else there is no report, and not even how many there are. */
export function ReportsPage() {
  const query = useOperation(ReadsReportsQuery, {});
  return (
    <QueryView query={query}>
      {({ readsReports }) =>
        readsReports ? (
          <Page
            title="Signalements"
            lead="Vous êtes la personne référente : vous seul·e lisez cette page. Le reste de l’équipe ne sait pas qu’un signalement existe."
          >
            <Reports />
          </Page>
        ) : (
          <Page title="Accès réservé">
            <Failure error={new ServiceError('forbidden')} />
          </Page>
        )
      }
    </QueryView>
  );
}

function Reports() {
  const [address] = useSearchParams();
  const [said, setSaid] = useState<string | null>(null);
  const state = oneOf(REPORT_STATES, address.get('etat')) as ReportState | null;
  const reports = useConnection(
    SafeguardingReportsQuery,
    { state, first: 25 },
    (data) => data.safeguardingReports,
    { isForgotten: true },
  );
  return (
    <Section
      title={state ? REPORT_STATES[state].label : 'Tous les signalements'}
      actions={
        <FilterSelect
          label="État des signalements"
          name="etat"
          all="Tous les états"
          choices={REPORT_STATES}
        />
      }
    >
      {said && <Said tone="good" text={said} />}
      <QueryView query={reports} lines={6}>
        {() =>
          reports.nodes.length === 0 ? (
            <Empty title={state ? 'Aucun signalement dans cet état' : 'Aucun signalement'}>
              Quand un·e mentor ou un·e mentoré·e vous en adresse un, un mail vous prévient, sans rien en
              dire.
            </Empty>
          ) : (
            <ul className={classes.list}>
              {reports.nodes.map((report) => (
                <ReportCard key={report.id} report={report} onSaid={setSaid} />
              ))}
            </ul>
          )
        }
      </QueryView>
      <LoadMore pages={reports} what="signalements" />
    </Section>
  );
}
