import { SimpleGrid } from '@mantine/core';
import { useEffect, useRef, type FormEvent, type ReactNode } from 'react';
import type { Refusal } from '../../shared/graphql/refusal.js';
import { Failure } from '../../shared/ui/failure.js';
import { Notice } from '../../shared/ui/notice.js';
import { type Question, QuestionField } from '../applications/question-field.js';

interface QuestionFormProps {
  questions: readonly Question[];
  form: {
    readonly answers: Readonly<Record<string, string>>;
    readonly answer: (key: string, value: string) => void;
    readonly refusal: Refusal | null;
    readonly error: unknown;
    readonly submit: (event: FormEvent) => void;
  };
  /** Its buttons. */
  children: ReactNode;
}

/** Questions about somebody else, with what was refused at the question it is about: there the focus goes. */
export function QuestionForm({ questions, form, children }: QuestionFormProps) {
  const { answers, refusal } = form;
  const place = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (refusal) place.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [refusal]);
  const refused = refusal?.path.at(-1);
  const elsewhere = refusal && !questions.some(({ key }) => key === refused);
  return (
    <form ref={place} onSubmit={form.submit} noValidate>
      {Boolean(form.error) && <Failure error={form.error} />}
      {elsewhere && <Notice tone="bad">{refusal.message}</Notice>}
      <SimpleGrid cols={{ base: 1, sm: 2 }} maw="52rem" mb="lg">
        {questions.map((question) => (
          <QuestionField
            key={question.key}
            question={question}
            value={answers[question.key] ?? ''}
            error={refusal && question.key === refused ? refusal.message : null}
            ofSomebodyElse
            onChange={(value) => form.answer(question.key, value)}
          />
        ))}
      </SimpleGrid>
      {children}
    </form>
  );
}
