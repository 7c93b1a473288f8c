import { Button, Group, SimpleGrid, Stack } from '@mantine/core';
import { count } from '../../shared/format/text.js';
import { isRefusal } from '../../shared/graphql/refusal.js';
import { useAction } from '../../shared/graphql/use-operation.js';
import { Failure } from '../../shared/ui/failure.js';
import { DownloadIcon } from '../../shared/ui/icons.js';
import { Notice } from '../../shared/ui/notice.js';
import { Section } from '../../shared/ui/section.js';
import { ImportLines } from './import-lines.js';
import { linesToSave, sumSentence, VERDICTS, type ImportCounts, type ImportRun } from './import-run.js';
import { CommitImportMutation } from './imports.operations.js';
import { UndoImportButton } from './undo-import.js';
import { VerdictCount } from './verdict-count.js';

/** The dry run's verdicts, then the decision to save. */
export function ImportResultSection({ run }: { run: ImportRun }) {
  if (!run.counts) return null;
  const done = run.state === 'committed' || run.state === 'undone';
  return (
    <Section title={done ? 'Résultat' : 'Vérification'} lead={`${sumSentence(run.counts)}.`}>
      <SimpleGrid cols={{ base: 2, xs: 3, md: 5 }} spacing="sm" mb="lg">
        {VERDICTS.map(({ key, label, tone }) => (
          <VerdictCount key={key} value={run.counts?.[key] ?? 0} label={label} tone={tone} />
        ))}
      </SimpleGrid>
      {run.state === 'undone' && (
        <Notice tone="neutral" title="Import annulé">
          Les fiches sont exactement ce qu’elles étaient avant cet import.
        </Notice>
      )}
      {run.state === 'committed' && (
        <Notice tone="good" title="Import enregistré">
          Rien n’est perdu : les lignes refusées restent ci-dessous. Corrigez-les, puis importez-les à leur
          tour.
        </Notice>
      )}
      <Stack gap="lg">
        {(run.counts.refused > 0 || run.counts.duplicates > 0) && (
          <ImportLines id={run.id} state={run.state} />
        )}
        <Group>
          {!done && <CommitButton run={run} counts={run.counts} />}
          {run.undoableUntil && <UndoImportButton id={run.id} until={run.undoableUntil} />}
          {run.refusedSheetUrl && run.counts.refused > 0 && (
            <Button
              component="a"
              href={run.refusedSheetUrl}
              download
              variant="default"
              leftSection={<DownloadIcon />}
            >
              Télécharger les lignes refusées
            </Button>
          )}
        </Group>
      </Stack>
    </Section>
  );
}

function CommitButton({ run, counts }: { run: ImportRun; counts: ImportCounts }) {
  const commit = useAction(CommitImportMutation);
  const outcome = commit.data?.commitImport;
  return (
    <Stack gap="sm" align="flex-start">
      {outcome && isRefusal(outcome) && <Notice tone="bad">{outcome.message}</Notice>}
      {commit.error && <Failure error={commit.error} />}
      <Button onClick={() => commit.mutate({ importId: run.id })} loading={commit.isPending}>
        {linesToSave(counts) === 0
          ? 'Terminer : rien à enregistrer'
          : `Enregistrer ${count(linesToSave(counts), 'personne')}`}
      </Button>
    </Stack>
  );
}
