import { useRequest } from '../../../shared/graphql/use-request.js';
import type { VariablesOf } from '../../../shared/graphql/graphql.js';
import { PlanMeetingMutation, WithdrawPlannedMeetingMutation } from './meetings.operations.js';

type PlanInput = VariablesOf<typeof PlanMeetingMutation>['input'];

/** Plans a meeting, or puts it on another day: the day it was on is given up only once the new one stands. */
export function usePlan(formerDay: string | null, onDone: () => void) {
  const planning = useRequest(PlanMeetingMutation);
  const leaving = useRequest(WithdrawPlannedMeetingMutation);
  const plan = (input: PlanInput) =>
    planning.send({ input }, () => {
      if (!formerDay || formerDay === input.plannedOn) return onDone();
      leaving.send({ duoId: input.duoId, plannedOn: formerDay }, onDone);
    });
  return {
    plan,
    request: {
      refusal: planning.refusal ?? leaving.refusal,
      error: planning.error ?? leaving.error,
      isPending: planning.isPending || leaving.isPending,
    },
  };
}
