import { Button, Group, NativeSelect, Stack, Table } from '@mantine/core';
import { useState } from 'react';
import { isRefusal } from '../../shared/graphql/refusal.js';
import { useAction } from '../../shared/graphql/use-operation.js';
import { Failure } from '../../shared/ui/failure.js';
import { Notice } from '../../shared/ui/notice.js';
import { Section } from '../../shared/ui/section.js';
import { missingFields, type ImportRun } from './import-run.js';
import { CheckImportMutation, UpdateMappingMutation } from './imports.operations.js';

/** Which column fills which field; proposed by the reader, decided by the coordinator. */
export function ImportMappingSection({ run }: { run: ImportRun }) {
  const [mapping, setMapping] = useState(run.mapping);
  const update = useAction(UpdateMappingMutation);
  const check = useAction(CheckImportMutation);
  const missing = missingFields({ fields: run.fields, mapping });
  const outcome = [update.data?.updateImportMapping, check.data?.checkImport].find(
    (told) => told && isRefusal(told),
  );
  const verify = async () => {
    const saved = await update.mutateAsync({
      importId: run.id,
      mapping: mapping.map(({ heading, field }) => ({ heading, field })),
    });
    if (!isRefusal(saved.updateImportMapping)) await check.mutateAsync({ importId: run.id });
  };
  const assign = (heading: string, field: string | null) =>
    setMapping((rows) => rows.map((row) => (row.heading === heading ? { ...row, field } : row)));
  return (
    <Section
      title="Colonnes"
      lead="Corrigez une correspondance si besoin, puis vérifiez : aucune donnée n’est encore enregistrée."
    >
      <MappingTable run={run} mapping={mapping} assign={assign} />
      <Stack mt="md" align="flex-start">
        {missing.length > 0 && (
          <Notice tone="warn" title="Il manque des colonnes obligatoires">
            Indiquez quelle colonne contient : {missing.join(', ')}.
          </Notice>
        )}
        {outcome && isRefusal(outcome) && <Notice tone="bad">{outcome.message}</Notice>}
        {(update.error ?? check.error) && <Failure error={update.error ?? check.error} />}
        {run.state !== 'committed' && (
          <Button
            onClick={() => void verify().catch(() => undefined)}
            loading={update.isPending || check.isPending}
            disabled={missing.length > 0}
          >
            {run.state === 'uploaded' ? 'Vérifier le fichier' : 'Vérifier à nouveau'}
          </Button>
        )}
      </Stack>
    </Section>
  );
}

interface MappingTableProps {
  run: ImportRun;
  mapping: ImportRun['mapping'];
  assign: (heading: string, field: string | null) => void;
}

function MappingTable({ run, mapping, assign }: MappingTableProps) {
  const options = [
    { value: '', label: '(ne pas importer)' },
    ...run.fields.map(({ field, label, required }) => ({
      value: field,
      label: required ? `${label} *` : label,
    })),
  ];
  return (
    <Table className="tdu-cards" layout="fixed" verticalSpacing={6}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Colonne du fichier</Table.Th>
          <Table.Th>Devient (* obligatoire)</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {mapping.map(({ heading, field }) => (
          <Table.Tr key={heading}>
            <Table.Th scope="row" fw={500}>
              {heading}
            </Table.Th>
            <Table.Td>
              <Group>
                <NativeSelect
                  w="100%"
                  size="sm"
                  aria-label={`Champ pour la colonne ${heading}`}
                  value={field ?? ''}
                  disabled={run.state === 'committed'}
                  onChange={(event) => assign(heading, event.currentTarget.value || null)}
                  data={options}
                />
              </Group>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
