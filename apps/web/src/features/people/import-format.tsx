import { DataList } from '@mantine/core';
import { count } from '../../shared/format/text.js';
import { Section } from '../../shared/ui/section.js';
import { encodingName, separatorName, type ImportRun } from './import-run.js';

/** What the reader understood of the file, in words. */
export function ImportFormatSection({ run: { format } }: { run: ImportRun }) {
  return (
    <Section title="Format reconnu">
      <DataList size="md">
        <DataList.Item>
          <DataList.ItemLabel>Caractères</DataList.ItemLabel>
          <DataList.ItemValue>{encodingName(format.encoding)}</DataList.ItemValue>
        </DataList.Item>
        <DataList.Item>
          <DataList.ItemLabel>Séparateur</DataList.ItemLabel>
          <DataList.ItemValue>{separatorName(format.separator)}</DataList.ItemValue>
        </DataList.Item>
        <DataList.Item>
          <DataList.ItemLabel>Colonnes</DataList.ItemLabel>
          <DataList.ItemValue>{count(format.headings.length, 'colonne')}</DataList.ItemValue>
        </DataList.Item>
      </DataList>
    </Section>
  );
}
