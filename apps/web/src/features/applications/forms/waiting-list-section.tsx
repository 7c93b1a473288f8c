import { Button, Group, NumberInput, Text } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { count } from '../../../shared/format/text.js';
import { useRequest } from '../../../shared/graphql/use-request.js';
import { Failure } from '../../../shared/ui/failure.js';
import { Notice } from '../../../shared/ui/notice.js';
import { Said } from '../../../shared/ui/said.js';
import { Section } from '../../../shared/ui/section.js';
import type { FormInput } from './form-settings.js';
import { CallWaitingApplicationsMutation } from './forms.operations.js';
import { calledSentence } from './waiting-list.js';

interface WaitingListSectionProps {
  where: Pick<FormInput, 'programmeId' | 'role'>;
  waiting: number;
}

/** Calls the first of those who applied when the places were taken, in the order of their arrival. */
export function WaitingListSection({ where, waiting }: WaitingListSectionProps) {
  const [asked, setAsked] = useState(1);
  const [said, setSaid] = useState<string | null>(null);
  const call = useRequest(CallWaitingApplicationsMutation);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSaid(null);
    call.send({ ...where, count: asked }, ({ called }) => {
      setAsked(1);
      setSaid(calledSentence(called, asked));
    });
  };
  if (waiting === 0 && !said) return null;
  return (
    <Section
      title="Liste d’attente"
      lead="Appeler quelqu’un ouvre sa fiche : à vous de lui écrire ou de lui téléphoner ensuite."
    >
      {said && <Said tone="good" text={said} />}
      {call.error && <Failure error={call.error} />}
      {call.refusal && <Notice tone="bad">{call.refusal.message}</Notice>}
      <Text mb="sm">{count(waiting, 'personne attend une place', 'personnes attendent une place')}.</Text>
      {waiting > 0 && (
        <form onSubmit={submit}>
          <Group align="flex-end" gap="sm">
            <NumberInput
              label="Combien en appeler"
              min={1}
              max={Math.min(waiting, 500)}
              allowDecimal={false}
              value={asked}
              onChange={(value) => setAsked(Math.max(1, Number(value) || 1))}
            />
            <Button type="submit" loading={call.isPending}>
              {asked > 1 ? 'Appeler les premières personnes' : 'Appeler la première personne'}
            </Button>
          </Group>
        </form>
      )}
    </Section>
  );
}
