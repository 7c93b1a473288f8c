import { Fieldset, NativeSelect, SimpleGrid, Text } from '@mantine/core';
import type { Question } from '../question-field.js';
import { type Asking, isChoosable, type Settings } from './form-settings.js';

const ASKING: { value: Asking; label: string }[] = [
  { value: '', label: 'Pas posée' },
  { value: 'optional', label: 'Facultative' },
  { value: 'required', label: 'Obligatoire' },
];

interface AskedQuestionsProps {
  questions: readonly Question[];
  asked: Settings['asked'];
  onAsk: (key: string, asking: Asking) => void;
}

/** Which questions a form asks beyond the ones without which nobody can be registered. */
export function AskedQuestions({ questions, asked, onAsk }: AskedQuestionsProps) {
  return (
    <Fieldset legend="Questions" variant="unstyled">
      <Text size="sm" c="dimmed" mb="sm">
        Le nom, la date de naissance, l’e-mail et le téléphone sont toujours demandés.
      </Text>
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        {questions.filter(isChoosable).map(({ key, label }) => (
          <NativeSelect
            key={key}
            label={label}
            data={ASKING}
            value={asked[key] ?? ''}
            onChange={(event) => onAsk(key, event.currentTarget.value as Asking)}
          />
        ))}
      </SimpleGrid>
    </Fieldset>
  );
}
