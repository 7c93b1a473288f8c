import { Button, Checkbox, Group, Text } from '@mantine/core';
import { useRequest } from '../../../shared/graphql/use-request.js';
import { Failure } from '../../../shared/ui/failure.js';
import { Notice } from '../../../shared/ui/notice.js';
import { Status } from '../../../shared/ui/status.js';
import { type GoalStep, STEP_STATES, stepFacts, type StepOwner } from './goal.js';
import { MoveStepMutation } from './goals.operations.js';
import classes from './goals.module.css';

interface StepRowProps {
  step: GoalStep;
  names: Record<StepOwner, string>;
  mayMove: boolean;
  onSaid: (text: string | null) => void;
}

/** One step: ticked once it is done, and unticked if it was not. */
export function StepRow({ step, names, mayMove, onSaid }: StepRowProps) {
  const { send, refusal, error, isPending } = useRequest(MoveStepMutation);
  const { id, label, state } = step;
  const move = (to: GoalStep['state'], said: string | null) => {
    // Told once however often it is tapped: a second tap would say the same of a step not yet read again.
    if (isPending) return;
    onSaid(null);
    send({ stepId: id, state: to }, () => onSaid(said));
  };
  const isTicked = state === 'done';
  return (
    <li className={classes.step}>
      {mayMove && state !== 'dropped' ? (
        <Checkbox
          className={classes.words}
          size="md"
          label={label}
          description={stepFacts(step, names)}
          // Ticked at once: it is told otherwise below if it could not be.
          checked={isPending ? !isTicked : isTicked}
          onChange={() => move(isTicked ? 'doing' : 'done', null)}
        />
      ) : (
        <StepWords step={step} names={names} />
      )}
      {mayMove && <StepMoves step={step} onMove={move} />}
      {refusal && <Notice tone="bad">{refusal.message}</Notice>}
      {error && <Failure error={error} />}
    </li>
  );
}

function StepWords({ step, names }: Pick<StepRowProps, 'step' | 'names'>) {
  const { label, tone } = STEP_STATES[step.state];
  return (
    <div className={classes.words}>
      <Text component="div">
        {step.label} <Status tone={tone}>{label}</Status>
      </Text>
      <Text size="sm" c="dimmed">
        {stepFacts(step, names)}
      </Text>
    </div>
  );
}

interface StepMovesProps {
  step: GoalStep;
  onMove: (to: GoalStep['state'], said: string) => void;
}

function StepMoves({ step: { label, state }, onMove }: StepMovesProps) {
  const move = (action: string, to: GoalStep['state'], said: string) => (
    <Button
      size="compact-sm"
      variant="subtle"
      aria-label={`${action} : ${label}`}
      onClick={() => onMove(to, `${said} : ${label}.`)}
    >
      {action}
    </Button>
  );
  return (
    <Group gap={4}>
      {state === 'todo' && move('Commencer', 'doing', 'Étape commencée')}
      {state === 'dropped' && move('Reprendre', 'todo', 'Étape reprise')}
      {(state === 'todo' || state === 'doing') && move('Abandonner', 'dropped', 'Étape abandonnée')}
    </Group>
  );
}
