import { useState, type FormEvent } from 'react';
import { todayInFrance } from '../../shared/format/dates.js';
import { isRefusal, type Refusal } from '../../shared/graphql/refusal.js';
import { useAction } from '../../shared/graphql/use-operation.js';
import { type Answers, type ConsentWay, referralInput } from './referral.js';
import { ReferPersonMutation } from './referrals.operations.js';

/** A referral being filled in, and what sending it brought; the form is empty again after each. */
export function useReferral(programmeId: string) {
  const [answers, setAnswers] = useState<Answers>({});
  const [consentWay, setConsentWay] = useState<ConsentWay | ''>('');
  const [consentOn, setConsentOn] = useState(() => todayInFrance(new Date()));
  const [sent, setSent] = useState<string | null>(null);
  const refer = useAction(ReferPersonMutation);
  const outcome = refer.data?.referPerson;
  const refusal: Refusal | null = outcome && isRefusal(outcome) ? outcome : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSent(null);
    const consent = { consentWay: consentWay || null, consentOn: consentOn || null };
    refer.mutate(
      { input: referralInput(programmeId, answers, consent) },
      {
        onSuccess: ({ referPerson }) => {
          if (isRefusal(referPerson)) return;
          setSent(referPerson.name);
          setAnswers({});
          setConsentWay('');
        },
      },
    );
  };
  return {
    answers,
    answer: (key: string, value: string) => setAnswers((before) => ({ ...before, [key]: value })),
    consentWay,
    setConsentWay,
    consentOn,
    setConsentOn,
    sent,
    refusal,
    isPending: refer.isPending,
    error: refer.error,
    submit,
  };
}
