import { Button, NativeSelect, SimpleGrid, Stack, Text } from '@mantine/core';
import { refusalAt, refusalElsewhere } from '../../shared/graphql/refusal.js';
import { DateField } from '../../shared/ui/date-field.js';
import { Disclosure } from '../../shared/ui/disclosure.js';
import { Failure } from '../../shared/ui/failure.js';
import { Notice } from '../../shared/ui/notice.js';
import { Said } from '../../shared/ui/said.js';
import { type Question, QuestionField } from '../applications/question-field.js';
import { CONSENT_WAYS, type ConsentWay, FIRST_QUESTIONS, MORE_QUESTIONS } from './referral.js';
import { useReferral } from './use-referral.js';

const WAYS = [
  { value: '', label: 'Choisissez' },
  ...Object.entries(CONSENT_WAYS).map(([value, label]) => ({ value, label })),
];
const FIELDS = ['consentWay', 'consentOn', ...[...FIRST_QUESTIONS, ...MORE_QUESTIONS].map(({ key }) => key)];

/** Refers a person: who, how to reach him or her, and that he or she agreed. Under two minutes. */
export function ReferForm({ programmeId }: { programmeId: string }) {
  const referral = useReferral(programmeId);
  const { refusal, sent } = referral;
  const elsewhere = refusalElsewhere(refusal, FIELDS);
  const field = (question: Question) => (
    <QuestionField
      key={question.key}
      question={question}
      value={referral.answers[question.key] ?? ''}
      error={refusalAt(refusal, question.key)}
      ofSomebodyElse
      onChange={(value) => referral.answer(question.key, value)}
    />
  );
  return (
    <form onSubmit={referral.submit} noValidate>
      <Stack maw="44rem">
        {sent && (
          <Said
            tone="good"
            text={`${sent} : c’est transmis. L’association prend contact ; vous suivez l’avancement ci-dessous.`}
          />
        )}
        {elsewhere && <Notice tone="bad">{elsewhere}</Notice>}
        {referral.error && <Failure error={referral.error} />}
        <SimpleGrid cols={{ base: 1, sm: 2 }}>{FIRST_QUESTIONS.map(field)}</SimpleGrid>
        <Consent referral={referral} />
        <div>
          <Disclosure label="Ajouter ce que vous savez déjà (facultatif)">
            <SimpleGrid cols={{ base: 1, sm: 2 }} mb="md">
              {MORE_QUESTIONS.map(field)}
            </SimpleGrid>
          </Disclosure>
        </div>
        <Button type="submit" loading={referral.isPending} style={{ alignSelf: 'flex-start' }}>
          Orienter cette personne
        </Button>
      </Stack>
    </form>
  );
}

function Consent({ referral }: { referral: ReturnType<typeof useReferral> }) {
  const { refusal } = referral;
  return (
    <>
      <Text size="sm" c="dimmed">
        La personne doit avoir accepté que vous transmettiez ces informations à l’association.
      </Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <NativeSelect
          label="Comment a-t-elle donné son accord ?"
          required
          data={WAYS}
          value={referral.consentWay}
          error={refusalAt(refusal, 'consentWay')}
          onChange={(event) => referral.setConsentWay(event.currentTarget.value as ConsentWay | '')}
        />
        <DateField
          label="Quel jour ?"
          required
          value={referral.consentOn}
          error={refusalAt(refusal, 'consentOn')}
          onChange={referral.setConsentOn}
        />
      </SimpleGrid>
    </>
  );
}
