import { Group, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { longDate, todayInFrance } from '../../../shared/format/dates.js';
import { refusalAt } from '../../../shared/graphql/refusal.js';
import { useRequest } from '../../../shared/graphql/use-request.js';
import { ActionForm } from '../../../shared/ui/action-form.js';
import { DateField } from '../../../shared/ui/date-field.js';
import { FollowReportMutation } from './desk.operations.js';
import { decisions, type FollowUp, followUp, type Report } from './report.js';

interface FollowFormProps {
  report: Report;
  onSaid: (text: string | null) => void;
}

/** What is decided about a report: followed until a day of review, or closed; a closed one is taken up again. */
export function FollowForm({ report, onSaid }: FollowFormProps) {
  const form = useFollowUp(report, onSaid);
  return (
    <ActionForm
      label="Décider de la suite"
      submit="Enregistrer la suite"
      request={form}
      fields={['state', 'reviewOn']}
      onSubmit={form.submit}
    >
      <Group align="flex-start" gap="sm">
        <NativeSelect
          label="Suite donnée"
          data={decisions(report.state)}
          value={form.state}
          error={refusalAt(form.refusal, 'state')}
          onChange={(event) => form.setState(event.currentTarget.value as FollowUp['state'])}
        />
        {form.state === 'followed' && (
          <DateField
            label="Revoir la situation le"
            withAsterisk
            aria-required
            min={todayInFrance(new Date())}
            value={form.reviewOn}
            error={refusalAt(form.refusal, 'reviewOn')}
            onChange={form.setReviewOn}
          />
        )}
      </Group>
    </ActionForm>
  );
}

function useFollowUp(report: Report, onSaid: FollowFormProps['onSaid']) {
  const [state, setState] = useState<FollowUp['state']>('followed');
  const [reviewOn, setReviewOn] = useState(report.reviewOn ?? '');
  const request = useRequest(FollowReportMutation);
  const submit = () => {
    onSaid(null);
    request.send(followUp(report.id, state, reviewOn), () => {
      setState('followed');
      onSaid(
        state === 'closed'
          ? 'Le signalement est clos. Vous pourrez reprendre son suivi à tout moment.'
          : `C’est noté : situation à revoir le ${longDate(reviewOn)}. Elle reviendra dans « À faire » ce jour-là.`,
      );
    });
  };
  return { ...request, state, setState, reviewOn, setReviewOn, submit };
}
