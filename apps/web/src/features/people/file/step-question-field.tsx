import { NativeSelect, Textarea } from '@mantine/core';
import { answerChoices, type StepQuestion } from './admission.js';

interface StepQuestionFieldProps {
  question: StepQuestion;
  value: string;
  onChange: (value: string) => void;
}

/** A question of a step's form; none has to be answered. */
export function StepQuestionField({ question, value, onChange }: StepQuestionFieldProps) {
  const choices = answerChoices(question);
  if (choices)
    return (
      <NativeSelect
        label={question.label}
        data={[{ value: '', label: 'Pas de réponse' }, ...choices]}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  return (
    <Textarea
      label={question.label}
      autosize
      minRows={2}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
