import { Group, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { longDate, todayInFrance } from '../../../shared/format/dates.js';
import type { VariablesOf } from '../../../shared/graphql/graphql.js';
import { refusalAt } from '../../../shared/graphql/refusal.js';
import { useRequest } from '../../../shared/graphql/use-request.js';
import { ActionForm } from '../../../shared/ui/action-form.js';
import { DateField } from '../../../shared/ui/date-field.js';
import { StopMatchingMutation } from './desk.operations.js';
import type { Report } from './report.js';

type Side = VariablesOf<typeof StopMatchingMutation>['side'];

interface StopFormProps {
  report: Report;
  onSaid: (text: string | null) => void;
}

/** Keeps one of the two from being matched until a day of review; told again, only the day changes. */
export function StopForm({ report, onSaid }: StopFormProps) {
  const form = useStop(report, onSaid);
  const people = [
    { value: '', label: 'Choisissez' },
    { value: 'mentor', label: `${report.mentorName} (mentor)` },
    { value: 'mentee', label: `${report.menteeName} (mentoré·e)` },
  ];
  return (
    <ActionForm
      label="Ne plus proposer de duo"
      submit="Ne plus lui proposer de duo"
      disabled={!form.side || !form.reviewOn}
      request={form}
      fields={['reviewOn']}
      onSubmit={form.submit}
    >
      <Group align="flex-start" gap="sm">
        <NativeSelect
          label="À qui"
          data={people}
          value={form.side}
          onChange={(event) => form.setSide(event.currentTarget.value as Side | '')}
        />
        <DateField
          label="Revoir cette décision le"
          required
          min={todayInFrance(new Date())}
          value={form.reviewOn}
          error={refusalAt(form.refusal, 'reviewOn')}
          onChange={form.setReviewOn}
        />
      </Group>
    </ActionForm>
  );
}

function useStop({ id: reportId, mentorName, menteeName }: Report, onSaid: StopFormProps['onSaid']) {
  const [side, setSide] = useState<Side | ''>('');
  const [reviewOn, setReviewOn] = useState('');
  const request = useRequest(StopMatchingMutation);
  const submit = () => {
    if (!side) return;
    onSaid(null);
    request.send({ reportId, side, reviewOn }, () => {
      setSide('');
      setReviewOn('');
      const name = side === 'mentor' ? mentorName : menteeName;
      onSaid(`Aucun duo n’est plus proposé à ${name}. Décision à revoir le ${longDate(reviewOn)}.`);
    });
  };
  return { ...request, side, setSide, reviewOn, setReviewOn, submit };
}
