import { useSearchParams } from 'react-router';
import { useOperation } from '../../../shared/graphql/use-operation.js';
import { FilterSelect, oneOf } from '../../../shared/ui/filter-select.js';
import { QueryView } from '../../../shared/ui/query-view.js';
import { Section } from '../../../shared/ui/section.js';
import { recentYears } from '../../impact/recent-years.js';
import { CountTable } from './count-table.js';
import { CHANNEL_COLUMNS, periodOf, REFERRAL_COLUMNS } from './origins.js';
import { OriginsQuery } from './origins.operations.js';

const YEARS = Object.fromEntries(recentYears(new Date()).map((year) => [`${year}`, { label: `${year}` }]));

/** How mentors and mentees came, and what became of whom organisations sent; of all years or of one. */
export function OriginFigures({ programmeId }: { programmeId: string }) {
  const [address] = useSearchParams();
  const year = oneOf(YEARS, address.get('annee'));
  const query = useOperation(OriginsQuery, { programmeId, ...periodOf(year) });
  const filter = <FilterSelect label="Année" name="annee" all="Toutes les années" choices={YEARS} />;
  return (
    <QueryView query={query} lines={8}>
      {({ channelReport, referralOutcomes: { byOrganisation, byKind } }) => (
        <>
          <Section
            title="Ce que deviennent les orientations"
            lead="Par organisme, puis par sorte d’organisme."
            actions={filter}
          >
            <CountTable heading="Organisme" columns={REFERRAL_COLUMNS} rows={byOrganisation} />
            {byKind.length > 1 && (
              <CountTable heading="Sorte d’organisme" columns={REFERRAL_COLUMNS} rows={byKind} />
            )}
          </Section>
          {channelReport.map(({ role, rows }) => (
            <Section
              key={role}
              title={role === 'mentor' ? 'Par où viennent les mentors' : 'Par où viennent les mentoré·es'}
            >
              <CountTable heading="Canal" columns={CHANNEL_COLUMNS} rows={rows} />
            </Section>
          ))}
        </>
      )}
    </QueryView>
  );
}
