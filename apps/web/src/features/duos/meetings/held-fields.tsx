import { Checkbox, Group, NumberInput, Radio } from '@mantine/core';
import { refusalAt, type Refusal } from '../../../shared/graphql/refusal.js';
import { type Account, MEETING_MOODS, MEETING_TOPICS } from './meeting.js';
import type { MeetingInput } from './meeting-input.js';
import { WhereFields } from './where-fields.js';

interface HeldFieldsProps {
  input: MeetingInput;
  /** How it was is asked of those who were there. */
  asksMood: boolean;
  refusal: Refusal | null;
  onChange: (part: Partial<MeetingInput>) => void;
}

/** How, where, how long, about what, and how it was: none of it has to be told. */
export function HeldFields({ input, asksMood, refusal, onChange }: HeldFieldsProps) {
  return (
    <>
      <WhereFields input={input} refusal={refusal} onChange={onChange} />
      <NumberInput
        label="Durée (minutes)"
        min={1}
        max={720}
        value={input.minutes ?? ''}
        error={refusalAt(refusal, 'minutes')}
        onChange={(minutes) => onChange({ minutes: Number(minutes) || null })}
      />
      <Checkbox.Group
        label="Sujets abordés (facultatif)"
        value={[...(input.topics ?? [])]}
        error={refusalAt(refusal, 'topics')}
        onChange={(topics) => onChange({ topics: topics as Account['topics'] })}
      >
        <Group mt="xs" gap="sm">
          {Object.entries(MEETING_TOPICS).map(([topic, label]) => (
            <Checkbox key={topic} value={topic} label={label} />
          ))}
        </Group>
      </Checkbox.Group>
      {asksMood && (
        <Radio.Group
          label="Comment l’avez-vous vécue ? (facultatif)"
          description="Votre réponse n’est lue que par vous et la coordination."
          value={input.mood ?? ''}
          error={refusalAt(refusal, 'mood')}
          onChange={(mood) => onChange({ mood: mood as Account['mood'] })}
        >
          <Group mt="xs" gap="lg">
            {Object.entries(MEETING_MOODS).map(([mood, label]) => (
              <Radio key={mood} value={mood} label={label} />
            ))}
          </Group>
        </Radio.Group>
      )}
    </>
  );
}
