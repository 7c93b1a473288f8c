import { NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { ofName } from '../../../shared/format/text.js';
import { useRequest } from '../../../shared/graphql/use-request.js';
import { ActionForm } from '../../../shared/ui/action-form.js';
import { answersTo, questionsFor, type ClosingQuestion, type ClosingReview, type Side } from './ending.js';
import { AnswerClosingReviewMutation } from './ending.operations.js';
import { nameOf, type EndingProps } from './ending-place.js';

interface ClosingReviewFormProps extends EndingProps {
  side: Side;
  /** What was told before, to be corrected. */
  review: ClosingReview | null;
  title: string;
  onClose: () => void;
}

/** The programme's questions at the end of a duo, to one of the two; each may stay unanswered. */
export function ClosingReviewForm({ place, side, review, title, onSaid, onClose }: ClosingReviewFormProps) {
  const questions = questionsFor(place.ending, side);
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>(() =>
    toldBefore(review, questions),
  );
  const request = useRequest(AnswerClosingReviewMutation);
  const submit = () => {
    const given = Object.entries(answers).map(([key, value]) => ({ key, value }));
    request.send({ duoId: place.duo.id, side, answers: given }, () => {
      onClose();
      onSaid(
        place.ofTeam
          ? `Le bilan ${ofName(nameOf(place, side))} est noté.`
          : 'Merci, votre bilan est enregistré. Vous pouvez encore le corriger.',
      );
    });
  };
  return (
    <ActionForm
      label={title}
      submit="Enregistrer le bilan"
      request={request}
      fields={[]}
      onSubmit={submit}
      onCancel={onClose}
    >
      {questions.map((question, index) => (
        <QuestionOfClosing
          key={question.key}
          question={question}
          autoFocus={index === 0}
          value={answers[question.key] ?? ''}
          onChange={(value) => setAnswers((before) => ({ ...before, [question.key]: value }))}
        />
      ))}
    </ActionForm>
  );
}

/** What was told, of what is asked still: a programme may have dropped a question since. */
function toldBefore(review: ClosingReview | null, questions: readonly ClosingQuestion[]) {
  const asked = (review?.answers ?? []).filter(({ key }) => questions.some((one) => one.key === key));
  return Object.fromEntries(asked.map(({ key, value }) => [key, value]));
}

interface QuestionOfClosingProps {
  question: ClosingQuestion;
  autoFocus: boolean;
  value: string;
  onChange: (value: string) => void;
}

function QuestionOfClosing({ question, autoFocus, value, onChange }: QuestionOfClosingProps) {
  const offered = answersTo(question);
  if (!offered)
    return (
      <Textarea
        label={question.label}
        autosize
        minRows={2}
        maxLength={2000}
        autoFocus={autoFocus}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  return (
    <NativeSelect
      label={question.label}
      data={[{ value: '', label: 'Pas de réponse' }, ...offered]}
      autoFocus={autoFocus}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
