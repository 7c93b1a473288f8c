import { Table } from '@mantine/core';
import { longDate } from '../../shared/format/dates.js';
import { useConnection } from '../../shared/graphql/use-connection.js';
import { Empty } from '../../shared/ui/empty.js';
import { LoadMore } from '../../shared/ui/load-more.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { Section } from '../../shared/ui/section.js';
import { Status } from '../../shared/ui/status.js';
import { REFERRAL_TONES } from './referral.js';
import { MyReferralsQuery } from './referrals.operations.js';

/** What the own organisation sent, the newest first: how far each is, and nothing of what is said there. */
export function MyReferrals() {
  const referrals = useConnection(MyReferralsQuery, { first: 25 }, (data) => data.myReferrals);
  return (
    <Section title="Vos orientations" lead="Vous voyez où en est chaque personne, pas ce qu’elle confie.">
      <QueryView query={referrals}>
        {() =>
          referrals.nodes.length === 0 ? (
            <Empty title="Aucune orientation pour l’instant">
              La première personne que vous orienterez apparaîtra ici, avec son avancement.
            </Empty>
          ) : (
            <Table className="tdu-cards">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Personne</Table.Th>
                  <Table.Th>Orientée</Table.Th>
                  <Table.Th>Avancement</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {referrals.nodes.map(({ id, name, referredOn, state, stateLabel, outcomeLabel }) => (
                  <Table.Tr key={id}>
                    <Table.Th scope="row" fw={600}>
                      {name}
                    </Table.Th>
                    <Table.Td data-label="Orientée">{longDate(referredOn)}</Table.Td>
                    <Table.Td>
                      <Status tone={REFERRAL_TONES[state]}>
                        {outcomeLabel ? `${stateLabel} : ${outcomeLabel}` : stateLabel}
                      </Status>
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )
        }
      </QueryView>
      <LoadMore pages={referrals} what="orientations" />
    </Section>
  );
}
