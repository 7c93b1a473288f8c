import { Button, NativeSelect, SimpleGrid, Stack } from '@mantine/core';
import { useState } from 'react';
import { useOperation } from '../../../shared/graphql/use-operation.js';
import { Page } from '../../../shared/ui/page.js';
import { QueryView } from '../../../shared/ui/query-view.js';
import { Section } from '../../../shared/ui/section.js';
import { useProgramme } from '../../programmes/current-programme.js';
import type { Question } from '../../applications/question-field.js';
import { type ParticipantRole, ROLES } from '../participation.js';
import { QuestionForm } from '../question-form.js';
import { EnrolmentQuestionsQuery } from './people.operations.js';
import { type Enrolment, useEnrolment } from './use-enrolment.js';

const TRAIL = [{ label: 'Personnes', to: '/personnes' }];
const ROLE_CHOICES = Object.entries(ROLES).map(([value, { label }]) => ({ value, label }));

/** Registers somebody on the word of the team: who one is and how to be reached is enough to begin. */
export function EnrolPage() {
  const { programme, programmes } = useProgramme();
  const [programmeId, setProgrammeId] = useState(programme.id);
  const [role, setRole] = useState<ParticipantRole>('mentee');
  const query = useOperation(EnrolmentQuestionsQuery, { role });
  const enrolment = useEnrolment(programmeId, role);
  return (
    <Page
      title="Inscrire une personne"
      lead="Ce qui porte une étoile et une façon de la joindre suffisent ; le reste se complète plus tard dans sa fiche."
      trail={TRAIL}
    >
      <Section title="Qui est-ce ?">
        <SimpleGrid cols={{ base: 1, sm: 2 }} mb="md" maw="52rem">
          <NativeSelect
            label="Programme"
            value={programmeId}
            data={programmes.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(event) => setProgrammeId(event.currentTarget.value)}
          />
          <NativeSelect
            label="Rôle"
            value={role}
            data={ROLE_CHOICES}
            onChange={(event) => setRole(event.currentTarget.value as ParticipantRole)}
          />
        </SimpleGrid>
        <QueryView query={query} lines={8}>
          {({ enrolmentQuestions }) => <EnrolFields questions={enrolmentQuestions} enrolment={enrolment} />}
        </QueryView>
      </Section>
    </Page>
  );
}

function EnrolFields({ questions, enrolment }: { questions: readonly Question[]; enrolment: Enrolment }) {
  return (
    <QuestionForm questions={questions} form={enrolment}>
      <Stack align="flex-start">
        <Button type="submit" loading={enrolment.isPending}>
          Inscrire
        </Button>
      </Stack>
    </QuestionForm>
  );
}
