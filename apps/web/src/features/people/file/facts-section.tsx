import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { Said } from '../../../shared/ui/said.js';
import { Section } from '../../../shared/ui/section.js';
import { useCan } from '../../accounts/session.js';
import { QuestionForm } from '../question-form.js';
import type { PersonFile } from './correction.js';
import { FactList } from './fact-list.js';
import { useCorrection } from './use-correction.js';

/** What is known of somebody, read or put right. */
export function FactsSection({ file }: { file: PersonFile }) {
  const can = useCan();
  const [correcting, setCorrecting] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const begin = () => {
    setSaid(null);
    setCorrecting(true);
  };
  const done = (changed: boolean) => {
    setCorrecting(false);
    setSaid(changed ? 'La fiche est corrigée.' : 'Rien n’a changé.');
  };
  return (
    <Section
      title="Fiche"
      actions={
        can('ImportPeople') &&
        !correcting && (
          <Button variant="default" size="sm" onClick={begin}>
            Corriger la fiche
          </Button>
        )
      }
    >
      {said && <Said tone="good" text={said} />}
      {correcting ? <CorrectionForm file={file} onDone={done} /> : <FactList facts={file.facts} />}
    </Section>
  );
}

function CorrectionForm({ file, onDone }: { file: PersonFile; onDone: (changed: boolean) => void }) {
  const correction = useCorrection(file, onDone);
  return (
    <QuestionForm questions={file.facts} form={correction}>
      <Group>
        <Button type="submit" loading={correction.isPending}>
          Enregistrer
        </Button>
        <Button variant="subtle" onClick={() => onDone(false)}>
          Ne rien changer
        </Button>
      </Group>
    </QuestionForm>
  );
}
