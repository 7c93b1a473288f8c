import { Stack } from '@mantine/core';
import { useOperation } from '../../shared/graphql/use-operation.js';
import { useCan } from '../accounts/session.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { Section } from '../../shared/ui/section.js';
import type { Duo } from './duo.js';
import { QuestionCard } from './question-card.js';
import { QuestionsOfDuoQuery } from './questions.operations.js';

/** What the two asked the team, each with its answers; absent where nobody asked anything. */
export function QuestionsSection({ duo }: { duo: Duo }) {
  const mayReply = useCan()('ManageDuos');
  const query = useOperation(QuestionsOfDuoQuery, { id: duo.id });
  const names = {
    mentor: duo.mentor.displayName,
    mentee: duo.mentee.displayName,
    staff: 'La coordination',
  };
  return (
    <QueryView query={query} lines={2}>
      {(data) => {
        const questions = data.duo?.questions ?? [];
        if (questions.length === 0) return null;
        return (
          <Section title="Questions à la coordination">
            <Stack gap="lg">
              {questions.map((question) => (
                <QuestionCard key={question.id} question={question} names={names} mayReply={mayReply} />
              ))}
            </Stack>
          </Section>
        );
      }}
    </QueryView>
  );
}
