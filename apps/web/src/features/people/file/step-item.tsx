import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { Status } from '../../../shared/ui/status.js';
import { useCan } from '../../accounts/session.js';
import {
  type Admission,
  answerSentence,
  latestRecord,
  recordSentence,
  standingSentence,
  STEP_STATES,
  type Step,
  type StepRecord,
} from './admission.js';
import { StepForm } from './step-form.js';
import classes from './person-file.module.css';

interface StepItemProps {
  step: Step;
  admission: Admission;
  onSaid: (text: string | null) => void;
}

/** A step as it stands, its latest report, and the form that reports it. */
export function StepItem({ step, admission, onSaid }: StepItemProps) {
  const can = useCan();
  const [open, setOpen] = useState(false);
  const record = latestRecord(admission.records, step.key);
  const done = (text: string) => {
    setOpen(false);
    onSaid(text);
  };
  return (
    <li className={classes.row}>
      <div className={classes.head}>
        <div>
          <Text fw={600}>{step.label}</Text>
          <Text size="sm" c="dimmed">
            {standingSentence(step)}
          </Text>
        </div>
        <Status tone={STEP_STATES[step.state].tone}>{STEP_STATES[step.state].label}</Status>
      </div>
      {record && <LatestReport step={step} record={record} />}
      {open ? (
        <StepForm
          step={step}
          participationId={admission.participationId}
          onDone={done}
          onBack={() => setOpen(false)}
        />
      ) : (
        can('ImportPeople') && (
          <Button
            size="sm"
            mt={6}
            variant="default"
            onClick={() => {
              onSaid(null);
              setOpen(true);
            }}
            aria-label={`Noter cette étape : ${step.label}`}
          >
            Noter cette étape
          </Button>
        )
      )}
    </li>
  );
}

function LatestReport({ step, record }: { step: Step; record: StepRecord }) {
  const told = record.answers.flatMap(({ question, answer }) => {
    const asked = step.questions.find(({ key }) => key === question);
    return asked ? [{ key: question, label: asked.label, words: answerSentence(asked, answer) }] : [];
  });
  return (
    <>
      <Text size="sm">{recordSentence(record, step)}</Text>
      {told.map(({ key, label, words }) => (
        <Text key={key} size="sm" c="dimmed">
          {label} : {words}
        </Text>
      ))}
    </>
  );
}
