import { createContext, useContext, useState } from 'react';
import { count } from '../../../shared/format/text.js';
import { isRefusal } from '../../../shared/graphql/refusal.js';
import { useAction } from '../../../shared/graphql/use-operation.js';
import { failureMessage } from '../../../shared/ui/failure.js';
import type { Alternative } from '../alternatives.js';
import type { RunProposal, Side } from '../proposal.js';
import {
  ForbidPairMutation,
  LockProposalMutation,
  ReplaceProposalMutation,
  ReviewProposalMutation,
} from './desk.operations.js';
import type { ForbidReason } from './forbid-reasons.js';

type Pair = Pick<RunProposal, 'id' | 'mentor' | 'mentee'>;

/** What an action on a pair brought. */
export interface DeskOutcome {
  readonly proposalId: string;
  readonly tone: 'good' | 'bad';
  readonly text: string;
}

/** What one may do to the pairs of a list; lives with the list, as a pair that is acted on may leave it. */
export interface Desk {
  readonly outcome: DeskOutcome | null;
  readonly busy: string | null;
  readonly review: (pair: Pair, reviewed: boolean) => Promise<void>;
  readonly lock: (pair: Pair, locked: boolean) => Promise<void>;
  readonly forbid: (pair: Pair, reason: ForbidReason, note: string | null) => Promise<void>;
  readonly replace: (pair: Pair, replaced: Side, by: Alternative) => Promise<void>;
}

const DeskContext = createContext<Desk | null>(null);
export const DeskProvider = DeskContext;

/** The desk a pair lies on; null where one only reads. */
export function useDesk(): Desk | null {
  return useContext(DeskContext);
}

/** The desk of a list of pairs. */
export function useNewDesk(): Desk {
  const { outcome, busy, tell } = useOutcome();
  const review = useAction(ReviewProposalMutation);
  const lock = useAction(LockProposalMutation);
  const forbid = useAction(ForbidPairMutation);
  const replace = useAction(ReplaceProposalMutation);
  return {
    outcome,
    busy,
    review: ({ id }, reviewed) =>
      tell(
        id,
        async () => (await review.mutateAsync({ proposalId: id, reviewed })).reviewProposal,
        () => (reviewed ? 'Paire relue : elle peut être proposée.' : 'Paire de nouveau à relire.'),
      ),
    lock: ({ id }, locked) =>
      tell(
        id,
        async () => (await lock.mutateAsync({ proposalId: id, locked })).lockProposal,
        () =>
          locked
            ? 'Paire verrouillée : les prochaines simulations n’y toucheront pas.'
            : 'Paire déverrouillée : la prochaine simulation peut en décider autrement.',
      ),
    forbid: (pair, reason, note) =>
      tell(
        pair.id,
        async () => (await forbid.mutateAsync({ proposalId: pair.id, reason, note })).forbidPair,
        () =>
          `${namesOf(pair)} ne seront plus proposés l’un à l’autre. Cela s’annule dans « Paires écartées », en bas de la page « Propositions ».`,
      ),
    replace: ({ id }, replaced, by) => {
      const byParticipationId = replaced === 'mentor' ? by.mentorParticipationId : by.menteeParticipationId;
      return tell(
        id,
        async () =>
          (await replace.mutateAsync({ proposalId: id, replace: replaced, byParticipationId }))
            .replaceProposal,
        (answer) => replacedSentence(by, answer.__typename === 'ReplacedProposals' ? answer.withoutCount : 0),
      );
    },
  };
}

function useOutcome() {
  const [outcome, setOutcome] = useState<DeskOutcome | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const tell = async <Answer extends object>(
    proposalId: string,
    ask: () => Promise<Answer>,
    done: (answer: Answer) => string,
  ) => {
    setBusy(proposalId);
    try {
      const answer = await ask();
      setOutcome(
        isRefusal(answer)
          ? { proposalId, tone: 'bad', text: answer.message }
          : { proposalId, tone: 'good', text: done(answer) },
      );
    } catch (error) {
      setOutcome({ proposalId, tone: 'bad', text: failureMessage(error) });
    } finally {
      setBusy(null);
    }
  };
  return { outcome, busy, tell };
}

function namesOf({ mentor, mentee }: Pick<Pair, 'mentor' | 'mentee'>): string {
  return `${mentor.displayName} et ${mentee.displayName}`;
}

function replacedSentence(by: Alternative, without: number): string {
  const chosen = `${namesOf(by)} : la paire est maintenant parmi les propositions à relire.`;
  return without === 0
    ? chosen
    : `${chosen} ${count(without, 'mentoré·e n’a', 'mentoré·es n’ont')} plus de proposition.`;
}
