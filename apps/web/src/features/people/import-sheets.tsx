import { Radio, Stack } from '@mantine/core';
import { count } from '../../shared/format/text.js';
import { isRefusal } from '../../shared/graphql/refusal.js';
import { useAction } from '../../shared/graphql/use-operation.js';
import { Failure } from '../../shared/ui/failure.js';
import { Notice } from '../../shared/ui/notice.js';
import { Section } from '../../shared/ui/section.js';
import type { ImportRun } from './import-run.js';
import { ChooseImportSheetMutation } from './imports.operations.js';

/** Which sheet of a workbook is read; nothing where there is no choice. */
export function ImportSheetsSection({ run }: { run: ImportRun }) {
  const choose = useAction(ChooseImportSheetMutation);
  const outcome = choose.data?.chooseImportSheet;
  if (run.sheets.length < 2 || run.state === 'committed' || run.state === 'undone') return null;
  return (
    <Section title="Feuille du classeur">
      {outcome && isRefusal(outcome) && <Notice tone="bad">{outcome.message}</Notice>}
      {choose.error && <Failure error={choose.error} />}
      <Radio.Group
        aria-label="Feuille à lire"
        value={run.sheets.find(({ isChosen }) => isChosen)?.name ?? ''}
        onChange={(sheet) => choose.mutate({ importId: run.id, sheet })}
      >
        <Stack gap="xs">
          {run.sheets.map(({ name, rows, isReadable }) => (
            <Radio
              key={name}
              value={name}
              disabled={!isReadable || choose.isPending}
              label={`${name} (${isReadable ? count(rows - 1, 'ligne') : 'sans intitulés reconnus'})`}
            />
          ))}
        </Stack>
      </Radio.Group>
    </Section>
  );
}
