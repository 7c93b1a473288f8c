import { Button, Group, Stack } from '@mantine/core';
import { count } from '../../../shared/format/text.js';
import { useConnection } from '../../../shared/graphql/use-connection.js';
import { Empty } from '../../../shared/ui/empty.js';
import { LoadMore } from '../../../shared/ui/load-more.js';
import { Page } from '../../../shared/ui/page.js';
import { QueryView } from '../../../shared/ui/query-view.js';
import { Said } from '../../../shared/ui/said.js';
import { Section } from '../../../shared/ui/section.js';
import { useProgramme } from '../../programmes/current-programme.js';
import { ProgrammePicker } from '../../programmes/programme-picker.js';
import { DuplicateCard } from './duplicate-card.js';
import { DuplicateCandidatesQuery } from './duplicates.operations.js';
import { MergeHistory } from './merge-history.js';
import { useMerges } from './use-merges.js';

/** Files that may be of one person: somebody looks at both and decides; a merge can be taken back. */
export function DuplicatesPage() {
  const { programme } = useProgramme();
  const merges = useMerges();
  const candidates = useConnection(
    DuplicateCandidatesQuery,
    { programmeId: programme.id, first: 10 },
    (data) => data.duplicateCandidates,
  );
  const total = candidates.firstPage?.duplicateCandidates.totalCount ?? 0;
  const { outcome } = merges;
  return (
    <Page
      title="Doublons"
      lead="Deux fiches peuvent être la même personne. Rien n’est fusionné sans vous."
      actions={<ProgrammePicker />}
    >
      {outcome && (
        <Said tone={outcome.tone} text={outcome.text}>
          {outcome.undo && (
            <Group mt="xs">
              <Button
                size="sm"
                variant="default"
                loading={merges.isPending}
                onClick={() => void merges.undo(outcome.undo ?? '')}
              >
                Annuler la fusion
              </Button>
            </Group>
          )}
        </Said>
      )}
      <Section
        title={
          total > 0 ? count(total, 'rapprochement à regarder', 'rapprochements à regarder') : 'Rapprochements'
        }
        lead="Par le nom et la naissance, l’e-mail ou le téléphone, sans tenir compte des accents ni de la transcription."
      >
        <QueryView query={candidates} lines={6}>
          {() =>
            candidates.nodes.length === 0 ? (
              <Empty title="Aucun doublon en vue">
                Les nouvelles fiches sont comparées aux autres quand on ouvre cette page.
              </Empty>
            ) : (
              <Stack gap="md">
                {candidates.nodes.map((candidate) => (
                  <DuplicateCard
                    key={candidate.one.id + candidate.other.id}
                    candidate={candidate}
                    merges={merges}
                  />
                ))}
              </Stack>
            )
          }
        </QueryView>
        <LoadMore pages={candidates} what="rapprochements" />
      </Section>
      <MergeHistory merges={merges} />
    </Page>
  );
}
