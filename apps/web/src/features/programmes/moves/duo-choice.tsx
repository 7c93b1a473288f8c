import { Checkbox, Stack, Text } from '@mantine/core';
import type { VariablesOf } from '../../../shared/graphql/graphql.js';
import { useConnection } from '../../../shared/graphql/use-connection.js';
import { Empty } from '../../../shared/ui/empty.js';
import { LoadMore } from '../../../shared/ui/load-more.js';
import { QueryView } from '../../../shared/ui/query-view.js';
import { DuosToMoveQuery } from './moves.operations.js';
import { type DuoToMove, namesOf, olderThan } from './moves.js';

export type RunningState = Extract<VariablesOf<typeof DuosToMoveQuery>['state'], 'active' | 'paused'>;

interface DuoChoiceProps {
  programmeId: string;
  state: RunningState;
  /** The number of the version that they would move to. */
  version: number;
  chosen: readonly DuoToMove[];
  onChoose: (duos: readonly DuoToMove[]) => void;
}

/** The duos that live under an older version, to tick one by one or all that are shown. */
export function DuoChoice({ programmeId, state, version, chosen, onChoose }: DuoChoiceProps) {
  const pages = useConnection(DuosToMoveQuery, { programmeId, state, first: 50 }, (data) => data.duos);
  const duos = olderThan(pages.nodes, version);
  const isChosen = ({ id }: DuoToMove) => chosen.some((one) => one.id === id);
  const tick = (duo: DuoToMove) =>
    onChoose(isChosen(duo) ? chosen.filter(({ id }) => id !== duo.id) : [...chosen, duo]);
  return (
    <QueryView query={pages}>
      {() => (
        <>
          {duos.length === 0 ? (
            <Empty title="Aucun duo à faire passer">
              Tous vivent déjà sous la version {version} ou une plus récente.
            </Empty>
          ) : (
            <Stack gap="xs" mb="md" component="fieldset" m={0} p={0} bd={0}>
              <Text component="legend" fw={600} mb={4}>
                Duos à faire passer
              </Text>
              {duos.length > 1 && (
                <Checkbox
                  label={`Tous les duos affichés (${duos.length})`}
                  checked={duos.every(isChosen)}
                  indeterminate={chosen.length > 0 && !duos.every(isChosen)}
                  onChange={() => onChoose(duos.every(isChosen) ? [] : duos)}
                />
              )}
              {duos.map((duo) => (
                <Checkbox
                  key={duo.id}
                  label={namesOf(duo)}
                  description={standing(duo)}
                  checked={isChosen(duo)}
                  onChange={() => tick(duo)}
                />
              ))}
            </Stack>
          )}
          <LoadMore pages={pages} what="duos" />
        </>
      )}
    </QueryView>
  );
}

function standing({ versionNumber, charter }: DuoToMove): string {
  const lives = `Sous la version ${versionNumber}`;
  return charter.renewal ? `${lives}, une nouvelle charte à signer` : lives;
}
