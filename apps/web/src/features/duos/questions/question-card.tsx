import { Group, Text, Title } from '@mantine/core';
import { moment } from '../../../shared/format/dates.js';
import { FormButton } from '../../../shared/ui/form-button.js';
import { Status } from '../../../shared/ui/status.js';
import { type DuoPeople, useMySide } from '../my-side.js';
import { FurtherWords } from './further-words.js';
import { mayAddTo, messageWords, type Question, writerNames } from './question.js';
import { StaffReply } from './staff-reply.js';

interface QuestionCardProps {
  question: Question;
  duo: DuoPeople;
  onSaid: (text: string | null) => void;
}

/** One question with what was written about it, and the place of whose turn it may be. */
export function QuestionCard({ question, duo, onSaid }: QuestionCardProps) {
  const { topicLabel, askedBy, state, messages } = question;
  const side = useMySide(duo);
  const names = writerNames(duo);
  const isOpen = state === 'open';
  return (
    <article aria-label={topicLabel}>
      <Group justify="space-between" gap="xs" mb="xs">
        <Title order={3}>{side === askedBy ? topicLabel : `${topicLabel}, ${names[askedBy]}`}</Title>
        <Status tone={isOpen ? 'warn' : 'good'}>{isOpen ? 'Attend une réponse' : 'Répondu'}</Status>
      </Group>
      {messages.map(({ id, writtenAt, writtenBy, ...message }) => (
        <Text key={id} mb={4} style={{ overflowWrap: 'anywhere' }}>
          <strong>{names[writtenBy]}</strong>
          {messageWords(message)}{' '}
          <Text span size="sm" c="dimmed">
            ({moment(writtenAt)})
          </Text>
        </Text>
      ))}
      {mayAddTo(question, side) &&
        (side === 'staff' ? (
          <StaffReply question={question} onSaid={onSaid} />
        ) : (
          <FormButton
            label="Ajouter un mot"
            ariaLabel={`Ajouter un mot : ${topicLabel}`}
            size="compact-sm"
            onOpen={() => onSaid(null)}
          >
            {(close) => <FurtherWords question={question} onSaid={onSaid} onClose={close} />}
          </FormButton>
        ))}
    </article>
  );
}
