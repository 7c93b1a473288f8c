import { Button, Group, Progress, Slider, Text } from '@mantine/core';
import { useState } from 'react';
import { longDate } from '../../shared/format/dates.js';
import { isRefusal } from '../../shared/graphql/refusal.js';
import { useAction, useOperation } from '../../shared/graphql/use-operation.js';
import { Failure } from '../../shared/ui/failure.js';
import { Notice } from '../../shared/ui/notice.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { Section } from '../../shared/ui/section.js';
import { useCan } from '../accounts/session.js';
import { BalanceChart } from './balance-chart.js';
import { BalanceChanges } from './balance-changes.js';
import { BalanceTable } from './balance-table.js';
import { BalancePreviewQuery, PreviewBalanceMutation } from './balance.operations.js';
import { type BalancePreview, STEPS, positionWords } from './balance.js';
import { CancelStudy } from './cancel-study.js';
import { pollDelay } from './match-run.js';
import { StartRun } from './start-run.js';

const MARKS = STEPS.map((value) => ({ value }));

/** The slider between quality and waiting. Its effect is computed and shown before any run, and proposes nothing. */
export function BalanceSection({ programmeId }: { programmeId: string }) {
  const can = useCan();
  const preview = useOperation(
    BalancePreviewQuery,
    { programmeId },
    { refetchInterval: (data) => pollDelay(data?.balancePreview?.state) },
  );
  if (!can('RunMatch')) return null;
  return (
    <Section
      title="Équilibre entre qualité et attente"
      lead="Voyez ce que changerait une simulation qui fait passer plus tôt les personnes qui attendent. L’aperçu ne propose rien à personne."
      actions={<AskPreview programmeId={programmeId} />}
    >
      <QueryView query={preview}>
        {({ balancePreview }) =>
          balancePreview && <Preview programmeId={programmeId} preview={balancePreview} />
        }
      </QueryView>
    </Section>
  );
}

function AskPreview({ programmeId }: { programmeId: string }) {
  const ask = useAction(PreviewBalanceMutation);
  const outcome = ask.data?.previewBalance;
  return (
    <>
      <Button
        variant="default"
        loading={ask.isPending}
        onClick={() => ask.mutate({ programmeId, steps: [...STEPS] })}
      >
        Voir l’effet
      </Button>
      {outcome && isRefusal(outcome) && <Notice tone="bad">{outcome.message}</Notice>}
      {ask.error && <Failure error={ask.error} />}
    </>
  );
}

function Preview({ programmeId, preview }: { programmeId: string; preview: BalancePreview }) {
  const [chosen, setChosen] = useState(0);
  const { state, positions } = preview;
  if (state === 'failed') return <Notice tone="bad">{preview.error}</Notice>;
  if (positions.length === 0) return <Computing preview={preview} />;
  const position = positions.find(({ waiting }) => waiting === chosen) ?? positions[0]!;
  return (
    <>
      <Text size="sm" c="dimmed" mb="md">
        Calculé au {longDate(preview.runOn)}. Chaque position est une simulation entière, dont l’optimum est
        prouvé pour le score mêlé d’attente ; le score moyen affiché est celui du programme.
      </Text>
      <Slider
        mb="xl"
        value={position.waiting}
        onChange={setChosen}
        marks={MARKS}
        restrictToMarks
        label={positionWords}
        thumbLabel="Part de l’attente"
      />
      <BalanceChart positions={positions} chosen={position.waiting} />
      <BalanceTable positions={positions} chosen={position.waiting} onChoose={setChosen} />
      <BalanceChanges position={position} />
      <Group mt="lg">
        <StartRun programmeId={programmeId} waiting={position.waiting} />
      </Group>
    </>
  );
}

function Computing({ preview: { id, progress } }: { preview: BalancePreview }) {
  return (
    <>
      <Progress.Root size="lg">
        <Progress.Section value={Math.max(progress, 3)} aria-label="Avancement de l’aperçu" />
      </Progress.Root>
      <Text mt="sm" role="status">
        {progress} %. Vous pouvez quitter cette page : l’aperçu continue et sera conservé.
      </Text>
      <CancelStudy studyId={id} />
    </>
  );
}
