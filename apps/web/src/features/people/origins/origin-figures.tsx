import { Stack, Title } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { useOperation } from '../../../shared/graphql/use-operation.js';
import { FilterSelect, oneOf } from '../../../shared/ui/filter-select.js';
import { QueryView } from '../../../shared/ui/query-view.js';
import { Section } from '../../../shared/ui/section.js';
import { recentYears } from '../../impact/recent-years.js';
import { CountTable } from './count-table.js';
import { CHANNEL_COLUMNS, periodOf, REFERRAL_COLUMNS, type Row } from './origins.js';
import { OriginsQuery } from './origins.operations.js';

const YEARS = Object.fromEntries(recentYears(new Date()).map((year) => [`${year}`, { label: `${year}` }]));

/** What became of whom organisations sent, and how mentors and mentees came; of all years or of one. */
export function OriginFigures({ programmeId }: { programmeId: string }) {
  const [address] = useSearchParams();
  const year = oneOf(YEARS, address.get('annee'));
  const query = useOperation(OriginsQuery, { programmeId, ...periodOf(year) });
  return (
    <Section
      title="Par où l’on vient, et ce que cela devient"
      lead="Combien de personnes, selon leur avancement aujourd’hui."
      actions={<FilterSelect label="Année" name="annee" all="Toutes les années" choices={YEARS} />}
    >
      <QueryView query={query} lines={8}>
        {({ channelReport, referralOutcomes: { byOrganisation, byKind } }) => (
          <Stack gap="xl">
            <Counted title="Orientations par organisme" heading="Organisme" rows={byOrganisation} />
            {byKind.length > 1 && (
              <Counted title="Orientations par sorte d’organisme" heading="Sorte d’organisme" rows={byKind} />
            )}
            {channelReport.map(({ role, rows }) => (
              <Counted key={role} title={CHANNEL_TITLES[role]} heading="Canal" rows={rows} isOfPeople />
            ))}
          </Stack>
        )}
      </QueryView>
    </Section>
  );
}

const CHANNEL_TITLES = { mentor: 'Mentors par canal', mentee: 'Mentoré·es par canal' } as const;

interface CountedProps {
  title: string;
  heading: string;
  rows: readonly Row[];
  /** States of participations; those of referrals else. */
  isOfPeople?: boolean;
}

function Counted({ title, heading, rows, isOfPeople }: CountedProps) {
  return (
    <div>
      <Title order={3} mb="xs">
        {title}
      </Title>
      <CountTable heading={heading} columns={isOfPeople ? CHANNEL_COLUMNS : REFERRAL_COLUMNS} rows={rows} />
    </div>
  );
}
