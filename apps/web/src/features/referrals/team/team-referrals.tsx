import { Table } from '@mantine/core';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useConnection } from '../../../shared/graphql/use-connection.js';
import { useOperation } from '../../../shared/graphql/use-operation.js';
import { Empty } from '../../../shared/ui/empty.js';
import { FilterSelect, oneOf } from '../../../shared/ui/filter-select.js';
import { LoadMore } from '../../../shared/ui/load-more.js';
import { QueryView } from '../../../shared/ui/query-view.js';
import { Said } from '../../../shared/ui/said.js';
import { Section } from '../../../shared/ui/section.js';
import { OrganisationsQuery } from '../referrals.operations.js';
import type { Referral } from './team-referral.js';
import { ReferralRow } from './referral-row.js';
import { ReferralsQuery } from './team-referrals.operations.js';

/** Whom organisations sent to a programme, the newest first, and how far each is; who cannot come is closed here. */
export function TeamReferrals({ programmeId }: { programmeId: string }) {
  const [address] = useSearchParams();
  const [said, setSaid] = useState<string | null>(null);
  const organisations = useOrganisations();
  const organisationId = oneOf(organisations, address.get('organisme'));
  const referrals = useConnection(
    ReferralsQuery,
    { programmeId, organisationId, first: 25 },
    (data) => data.referrals,
  );
  return (
    <Section
      title="Personnes orientées"
      lead="Classer une orientation dit à l’organisme pourquoi elle reste sans suite, et rien d’autre."
      actions={
        <FilterSelect label="Organisme" name="organisme" all="Tous les organismes" choices={organisations} />
      }
    >
      {said && <Said tone="good" text={said} />}
      <QueryView query={referrals} lines={4}>
        {() =>
          referrals.nodes.length === 0 ? (
            <Empty title="Aucune orientation pour l’instant">
              Un compte de prescripteur, ouvert par l’administration, oriente des personnes vers ce programme.
            </Empty>
          ) : (
            <ReferralTable referrals={referrals.nodes} onSaid={setSaid} />
          )
        }
      </QueryView>
      <LoadMore pages={referrals} what="orientations" />
    </Section>
  );
}

interface ReferralTableProps {
  referrals: readonly Referral[];
  onSaid: (text: string | null) => void;
}

function ReferralTable({ referrals, onSaid }: ReferralTableProps) {
  return (
    <Table className="tdu-cards">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Personne</Table.Th>
          <Table.Th>Orientée par</Table.Th>
          <Table.Th>Avancement</Table.Th>
          <Table.Th>Suite</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody style={{ overflowWrap: 'anywhere' }}>
        {referrals.map((referral) => (
          <ReferralRow key={referral.id} referral={referral} onSaid={onSaid} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** The organisations as choices of a filter. */
function useOrganisations(): Record<string, { label: string }> {
  const { data } = useOperation(OrganisationsQuery, {});
  return Object.fromEntries(
    (data?.referringOrganisations ?? []).map(({ id, name }) => [id, { label: name }]),
  );
}
