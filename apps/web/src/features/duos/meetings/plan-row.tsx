import { Button, Group, Text } from '@mantine/core';
import { longDate, todayInFrance } from '../../../shared/format/dates.js';
import { useRequest } from '../../../shared/graphql/use-request.js';
import { Failure } from '../../../shared/ui/failure.js';
import { FormButton } from '../../../shared/ui/form-button.js';
import { Notice } from '../../../shared/ui/notice.js';
import { Status } from '../../../shared/ui/status.js';
import { useChoices } from '../choices.js';
import type { DuoPeople } from '../my-side.js';
import { sideNames } from '../side-names.js';
import { CorrectionForm } from './correction-form.js';
import { meetingFacts, type Plan, planMoment } from './meeting.js';
import { accountOfPlan } from './meeting-input.js';
import { LogMeetingMutation, WithdrawPlannedMeetingMutation } from './meetings.operations.js';
import { PlanForm } from './plan-form.js';
import classes from './meetings.module.css';

interface PlanRowProps {
  plan: Plan;
  duo: DuoPeople & { readonly id: string };
  onSaid: (text: string | null) => void;
}

/** A planned meeting: to be changed before its day, to be told from its day on. */
export function PlanRow({ plan, duo, onSaid }: PlanRowProps) {
  const { places } = useChoices();
  const today = todayInFrance(new Date());
  const isToCome = plan.plannedOn > today;
  const facts = [
    meetingFacts({ ...plan, minutes: null }, places),
    `prévue par ${sideNames(duo)[plan.plannedBy]}`,
  ];
  return (
    <li className={classes.row}>
      <Group gap="xs">
        <Text fw={500}>{planMoment(plan)}</Text>
        {plan.plannedOn === today && <Status tone="accent">Aujourd’hui</Status>}
        {plan.plannedOn < today && <Status tone="warn">À raconter</Status>}
      </Group>
      <Text size="sm" c="dimmed">
        {facts.filter(Boolean).join(' · ')}
      </Text>
      <PlanActions plan={plan} duo={duo} isToCome={isToCome} onSaid={onSaid} />
    </li>
  );
}

type PlanActionsProps = PlanRowProps & { isToCome: boolean };

function PlanActions({ plan, duo, isToCome, onSaid }: PlanActionsProps) {
  const day = longDate(plan.plannedOn);
  const open = () => onSaid(null);
  const told = isToCome ? 'Elle n’aura pas lieu' : 'Autre issue';
  return (
    <Group gap="xs" mt={6}>
      {isToCome ? (
        <FormButton
          label="Modifier"
          ariaLabel={`Modifier la rencontre du ${day}`}
          size="compact-sm"
          onOpen={open}
        >
          {(close) => <PlanForm duoId={duo.id} plan={plan} onSaid={onSaid} onClose={close} />}
        </FormButton>
      ) : (
        <TookPlace plan={plan} duo={duo} onSaid={onSaid} />
      )}
      <FormButton label={told} ariaLabel={`${told} : rencontre du ${day}`} size="compact-sm" onOpen={open}>
        {(close) => (
          <CorrectionForm
            label={`Raconter la rencontre du ${day}`}
            duo={duo}
            start={accountOfPlan(plan, todayInFrance(new Date()))}
            onSaid={onSaid}
            onClose={close}
          />
        )}
      </FormButton>
      <Withdraw plan={plan} duo={duo} onSaid={onSaid} />
    </Group>
  );
}

/** What was planned is taken over by the account: one tap is enough. */
function TookPlace({ plan: { plannedOn }, duo, onSaid }: PlanRowProps) {
  const { send, refusal, error, isPending } = useRequest(LogMeetingMutation);
  const log = () => {
    onSaid(null);
    const input = { duoId: duo.id, heldOn: plannedOn, status: 'held' } as const;
    send({ input }, () => onSaid(`Rencontre du ${longDate(plannedOn)} : c’est noté, merci.`));
  };
  return (
    <>
      <Button
        size="compact-sm"
        loading={isPending}
        aria-label={`Elle a eu lieu : rencontre du ${longDate(plannedOn)}`}
        onClick={log}
      >
        Elle a eu lieu
      </Button>
      {refusal && <Notice tone="bad">{refusal.message}</Notice>}
      {error && <Failure error={error} />}
    </>
  );
}

function Withdraw({ plan: { plannedOn }, duo, onSaid }: PlanRowProps) {
  const { send, refusal, error, isPending } = useRequest(WithdrawPlannedMeetingMutation);
  const withdraw = () => {
    onSaid(null);
    send({ duoId: duo.id, plannedOn }, () =>
      onSaid(`La rencontre du ${longDate(plannedOn)} n’est plus au calendrier.`),
    );
  };
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        loading={isPending}
        aria-label={`Retirer du calendrier : rencontre du ${longDate(plannedOn)}`}
        onClick={withdraw}
      >
        Retirer du calendrier
      </Button>
      {refusal && <Notice tone="bad">{refusal.message}</Notice>}
      {error && <Failure error={error} />}
    </>
  );
}
