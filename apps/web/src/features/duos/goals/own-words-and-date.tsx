import { TextInput } from '@mantine/core';
import { todayInFrance } from '../../../shared/format/dates.js';
import { refusalAt, type Refusal } from '../../../shared/graphql/refusal.js';
import { DateField } from '../../../shared/ui/date-field.js';

interface OwnWords {
  readonly title: string;
  readonly dueOn: string;
}

interface OwnWordsAndDateProps {
  words: OwnWords;
  refusal: Refusal | null;
  onChange: (words: OwnWords) => void;
}

/** What may be told of a goal or a step beyond its kind. */
export function OwnWordsAndDate({ words, refusal, onChange }: OwnWordsAndDateProps) {
  return (
    <>
      <TextInput
        label="Avec vos mots (facultatif)"
        value={words.title}
        error={refusalAt(refusal, 'title')}
        onChange={(event) => onChange({ ...words, title: event.currentTarget.value })}
      />
      <DateField
        label="Pour le (facultatif)"
        min={todayInFrance(new Date())}
        value={words.dueOn}
        error={refusalAt(refusal, 'dueOn')}
        onChange={(dueOn) => onChange({ ...words, dueOn })}
      />
    </>
  );
}
