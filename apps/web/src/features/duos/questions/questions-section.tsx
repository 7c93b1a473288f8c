import { Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useOperation } from '../../../shared/graphql/use-operation.js';
import { FormButton } from '../../../shared/ui/form-button.js';
import { QueryView } from '../../../shared/ui/query-view.js';
import { Said } from '../../../shared/ui/said.js';
import { Section } from '../../../shared/ui/section.js';
import type { Duo } from '../duo.js';
import { useMySide } from '../my-side.js';
import { AskForm } from './ask-form.js';
import type { Question } from './question.js';
import { QuestionCard } from './question-card.js';
import { QuestionsOfDuoQuery } from './questions.operations.js';

/** What the two ask the team, each with its answers; the team sees nothing here where nobody asked anything. */
export function QuestionsSection({ duo }: { duo: Duo }) {
  const side = useMySide(duo);
  const query = useOperation(QuestionsOfDuoQuery, { id: duo.id });
  const mayAsk = side === 'mentor' || side === 'mentee';
  return (
    <QueryView query={query} lines={2}>
      {(data) => {
        const questions = data.duo?.questions ?? [];
        if (questions.length === 0 && !mayAsk) return null;
        return (
          <Section
            title="Questions à la coordination"
            lead={mayAsk && 'Entre vous et la coordination : l’autre personne du duo n’en sait rien.'}
          >
            <Questions duo={duo} questions={questions} mayAsk={mayAsk} />
          </Section>
        );
      }}
    </QueryView>
  );
}

interface QuestionsProps {
  duo: Duo;
  questions: readonly Question[];
  mayAsk: boolean;
}

function Questions({ duo, questions, mayAsk }: QuestionsProps) {
  const [said, setSaid] = useState<string | null>(null);
  return (
    <>
      {said && <Said tone="good" text={said} />}
      <Stack gap="lg">
        {questions.map((question) => (
          <QuestionCard key={question.id} question={question} duo={duo} onSaid={setSaid} />
        ))}
        {questions.length === 0 && <Text c="dimmed">Vous n’avez rien demandé pour l’instant.</Text>}
        {mayAsk && (
          <div>
            <FormButton label="Poser une question" onOpen={() => setSaid(null)}>
              {(close) => <AskForm duoId={duo.id} onSaid={setSaid} onClose={close} />}
            </FormButton>
          </div>
        )}
      </Stack>
    </>
  );
}
