import { Text } from '@mantine/core';
import { moment } from '../../../shared/format/dates.js';
import type { MyProposal } from './mine.js';

/** What one asked before answering, and what the team said to it. */
export function MyQuestion({ question }: { question: MyProposal['questionsAsked'][number] }) {
  const { text, askedAt, answer, answeredAt } = question;
  return (
    <div>
      <Text>
        Vous avez demandé à en savoir plus{text && ` : « ${text} »`}{' '}
        <Text span size="sm" c="dimmed">
          (le {moment(askedAt)})
        </Text>
      </Text>
      <Text>
        {answeredAt ? answerWords(answer) : 'La coordination vous répondra avant que vous décidiez.'}
      </Text>
    </div>
  );
}

function answerWords(answer: string | null): string {
  return answer ? `La coordination : « ${answer} »` : 'La coordination vous a répondu de vive voix.';
}
