import { Button, Group, Text, Title } from '@mantine/core';
import { longDate } from '../../../shared/format/dates.js';
import { useRequest } from '../../../shared/graphql/use-request.js';
import { Failure } from '../../../shared/ui/failure.js';
import { FormButton } from '../../../shared/ui/form-button.js';
import { Notice } from '../../../shared/ui/notice.js';
import { Status } from '../../../shared/ui/status.js';
import type { DuoPeople } from '../my-side.js';
import { type Goal, GOAL_STATES, type GoalState, ownerNames, progressSentence } from './goal.js';
import { MoveGoalMutation } from './goals.operations.js';
import classes from './goals.module.css';
import { StepForm } from './step-form.js';
import { StepRow } from './step-row.js';

interface GoalCardProps {
  goal: Goal;
  duo: DuoPeople;
  mayWrite: boolean;
  onSaid: (text: string | null) => void;
}

/** One goal with its action plan; steps move while it is worked towards. */
export function GoalCard({ goal, duo, mayWrite, onSaid }: GoalCardProps) {
  const { label, state, dueOn, isLate, steps } = goal;
  const names = ownerNames(duo);
  const facts = [dueOn && `pour le ${longDate(dueOn)}`, progressSentence(goal)];
  const mayMove = mayWrite && state === 'open';
  return (
    <article aria-label={label} className={classes.goal}>
      <Group justify="space-between" gap="xs" mb={4}>
        <Title order={3}>{label}</Title>
        {isLate ? (
          <Status tone="warn">Date passée</Status>
        ) : (
          <Status tone={GOAL_STATES[state].tone}>{GOAL_STATES[state].label}</Status>
        )}
      </Group>
      <Text size="sm" c="dimmed">
        {facts.filter(Boolean).join(' · ')}
      </Text>
      <ul className={classes.steps}>
        {steps.map((step) => (
          <StepRow key={step.id} step={step} names={names} mayMove={mayMove} onSaid={onSaid} />
        ))}
      </ul>
      <Group gap="sm">
        {mayMove && (
          <FormButton
            label="Ajouter une étape"
            ariaLabel={`Ajouter une étape : ${label}`}
            size="compact-sm"
            onOpen={() => onSaid(null)}
          >
            {(close) => <StepForm goal={goal} names={names} onSaid={onSaid} onClose={close} />}
          </FormButton>
        )}
        {mayWrite && <GoalMoves goal={goal} onSaid={onSaid} />}
      </Group>
    </article>
  );
}

/** What may become of a goal, as its button says it, and what is said once it is so. */
const MOVES: Readonly<Record<GoalState, readonly { to: GoalState; action: string; said: string }[]>> = {
  open: [
    { to: 'reached', action: 'Objectif atteint', said: 'Objectif atteint, bravo' },
    { to: 'dropped', action: 'Abandonner', said: 'Objectif abandonné' },
  ],
  reached: [{ to: 'open', action: 'Reprendre', said: 'Objectif repris' }],
  dropped: [{ to: 'open', action: 'Reprendre', said: 'Objectif repris' }],
};

function GoalMoves({ goal: { id, label, state }, onSaid }: Pick<GoalCardProps, 'goal' | 'onSaid'>) {
  const { send, refusal, error, isPending } = useRequest(MoveGoalMutation);
  return (
    <>
      {MOVES[state].map(({ to, action, said }) => (
        <Button
          key={to}
          size="compact-sm"
          variant={to === 'dropped' ? 'subtle' : 'default'}
          loading={isPending}
          aria-label={`${action} : ${label}`}
          onClick={() => {
            onSaid(null);
            send({ goalId: id, state: to }, () => onSaid(`${said} : ${label}.`));
          }}
        >
          {action}
        </Button>
      ))}
      {refusal && <Notice tone="bad">{refusal.message}</Notice>}
      {error && <Failure error={error} />}
    </>
  );
}
