import { Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { todayInFrance } from '../../../shared/format/dates.js';
import { refusalAt } from '../../../shared/graphql/refusal.js';
import { ActionForm } from '../../../shared/ui/action-form.js';
import { DateField } from '../../../shared/ui/date-field.js';
import { hasPlace, type Plan, planMoment } from './meeting.js';
import { usePlan } from './use-plan.js';
import { WhereFields } from './where-fields.js';

interface PlanFormProps {
  duoId: string;
  /** The plan that is changed; absent: a new one. */
  plan?: Plan;
  onSaid: (text: string) => void;
  onClose: () => void;
}

type Draft = Pick<Plan, 'plannedOn' | 'mode' | 'placeKind'> & { readonly time: string };

/** When the two see each other next, and where, as far as they know it. */
export function PlanForm({ duoId, plan, onSaid, onClose }: PlanFormProps) {
  const [draft, setDraft] = useState<Draft>(() => draftOf(plan));
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const { plan: save, request } = usePlan(plan?.plannedOn ?? null, () => {
    onSaid(`Rencontre prévue le ${planMoment(draft)}.`);
    onClose();
  });
  return (
    <ActionForm
      label={plan ? `Modifier la rencontre du ${planMoment(plan)}` : 'Prévoir une rencontre'}
      submit={plan ? 'Enregistrer' : 'Prévoir cette rencontre'}
      request={request}
      fields={['plannedOn', 'time', 'mode', 'placeKind']}
      onSubmit={() =>
        save({
          ...{ duoId, ...draft, time: draft.time || null },
          placeKind: hasPlace(draft.mode) ? draft.placeKind : null,
        })
      }
      onCancel={onClose}
    >
      <Group align="flex-start">
        <DateField
          label="Jour"
          required
          autoFocus
          min={todayInFrance(new Date())}
          value={draft.plannedOn}
          error={refusalAt(request.refusal, 'plannedOn')}
          onChange={(plannedOn) => change({ plannedOn })}
        />
        <TextInput
          type="time"
          label="Heure (facultatif)"
          value={draft.time}
          error={refusalAt(request.refusal, 'time')}
          onChange={(event) => change({ time: event.currentTarget.value })}
        />
      </Group>
      <WhereFields input={draft} refusal={request.refusal} onChange={change} />
    </ActionForm>
  );
}

function draftOf(plan: Plan | undefined): Draft {
  const { plannedOn, time, mode, placeKind } = plan ?? NOTHING;
  return { plannedOn: plannedOn ?? todayInFrance(new Date()), time: time ?? '', mode, placeKind };
}

const NOTHING = { plannedOn: null, time: null, mode: 'in_person', placeKind: null } as const;
