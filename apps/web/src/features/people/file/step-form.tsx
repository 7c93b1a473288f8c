import { Button, Group, NativeSelect, Stack } from '@mantine/core';
import { refusalAt, refusalElsewhere } from '../../../shared/graphql/refusal.js';
import { DateField } from '../../../shared/ui/date-field.js';
import { Failure } from '../../../shared/ui/failure.js';
import { Notice } from '../../../shared/ui/notice.js';
import { FAILURES, isDocument, type Step, type StepFailure } from './admission.js';
import { StepQuestionField } from './step-question-field.js';
import { isFailed, resultChoices } from './step-report.js';
import { type StepReport, useStepReport } from './use-step-report.js';

const FIELDS = ['on', 'issuedOn', 'conclusion', 'failure', 'nextOn'];
const FAILURE_CHOICES = Object.entries(FAILURES).map(([value, label]) => ({ value, label }));
const CHOOSE = { value: '', label: 'Choisissez' };

interface StepFormProps {
  step: Step;
  participationId: string;
  onDone: (text: string) => void;
  onBack: () => void;
}

/** Reports a step: when, how it ended, and what the programme asks about it. */
export function StepForm({ step, participationId, onDone, onBack }: StepFormProps) {
  const form = useStepReport(participationId, step, onDone);
  const { report, refusal, error, isPending } = form;
  const elsewhere = refusalElsewhere(refusal, FIELDS);
  return (
    <form onSubmit={form.submit} aria-label={step.label} noValidate>
      <Stack gap="sm" my="sm" maw="34rem">
        {error && <Failure error={error} />}
        {elsewhere && <Notice tone="bad">{elsewhere}</Notice>}
        <Dates step={step} form={form} />
        {step.questions.map((question) => (
          <StepQuestionField
            key={question.key}
            question={question}
            value={report.answers[question.key] ?? ''}
            onChange={(value) => form.answer(question.key, value)}
          />
        ))}
        <Result step={step} form={form} />
        <Group gap="sm">
          <Button type="submit" size="sm" disabled={!report.on || !report.result} loading={isPending}>
            Enregistrer l’étape
          </Button>
          <Button size="sm" variant="subtle" onClick={onBack}>
            Revenir
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Dates({ step, form: { report, change, refusal } }: { step: Step; form: StepReport }) {
  return (
    <Group align="flex-start" gap="sm">
      <DateField
        label="Fait le"
        required
        autoFocus
        value={report.on}
        error={refusalAt(refusal, 'on')}
        onChange={(on) => change({ on })}
      />
      {isDocument(step) && (
        <DateField
          label="Date écrite sur le document"
          value={report.issuedOn}
          error={refusalAt(refusal, 'issuedOn')}
          onChange={(issuedOn) => change({ issuedOn })}
        />
      )}
    </Group>
  );
}

function Result({ step, form: { report, change, refusal } }: { step: Step; form: StepReport }) {
  const failed = isFailed(step, report.result);
  return (
    <>
      <NativeSelect
        label="Conclusion"
        required
        data={[CHOOSE, ...resultChoices(step)]}
        value={report.result}
        error={refusalAt(refusal, 'conclusion')}
        onChange={(event) => change({ result: event.currentTarget.value })}
      />
      {failed && step.conclusions.length === 0 && (
        <NativeSelect
          label="Pourquoi"
          required
          data={[CHOOSE, ...FAILURE_CHOICES]}
          value={report.failure}
          error={refusalAt(refusal, 'failure')}
          onChange={(event) => change({ failure: event.currentTarget.value as StepFailure | '' })}
        />
      )}
      {failed && (
        <DateField
          label="À revoir le (facultatif)"
          value={report.nextOn}
          error={refusalAt(refusal, 'nextOn')}
          onChange={(nextOn) => change({ nextOn })}
        />
      )}
    </>
  );
}
