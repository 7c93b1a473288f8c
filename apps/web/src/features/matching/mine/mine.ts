import type { ResultOf } from '../../../shared/graphql/graphql.js';
import type { MyProposalsQuery } from './mine.operations.js';

export type MyProposal = ResultOf<typeof MyProposalsQuery>['myProposals'][number];
type ToldFact = MyProposal['mentorFacts'][number];

/** A proposal as one of the two reads it. */
export interface OwnView {
  readonly otherName: string;
  readonly participationId: string;
  readonly myAnswer: MyProposal['mentorAnswer'];
  readonly myFacts: readonly ToldFact[];
  readonly theirFacts: readonly ToldFact[];
  /** What one agreed to show, also where it is not known yet and so not among `myFacts`. */
  readonly agreed: MyProposal['ownSharedFacts'];
}

/** Which of the two one is, and so what is one's own and what is the other's. */
export function viewOf(proposal: MyProposal, personId: string | null): OwnView {
  const { mentor, mentee, mentorFacts, menteeFacts, ownSharedFacts: agreed } = proposal;
  if (mentor.id === personId) {
    const { mentorParticipationId: participationId, mentorAnswer: myAnswer } = proposal;
    const facts = { myFacts: mentorFacts, theirFacts: menteeFacts, agreed };
    return { otherName: mentee.displayName, participationId, myAnswer, ...facts };
  }
  const { menteeParticipationId: participationId, menteeAnswer: myAnswer } = proposal;
  const facts = { myFacts: menteeFacts, theirFacts: mentorFacts, agreed };
  return { otherName: mentor.displayName, participationId, myAnswer, ...facts };
}

/** « votre prénom, vos langues… » as one reads what is shown: the given name always is. */
export function shownSentence(facts: readonly ToldFact[], otherName: string): string {
  if (facts.length === 0) return `${otherName} ne lit que votre prénom.`;
  const labels = facts.map(({ label }) => label.toLowerCase()).join(', ');
  return `${otherName} lit votre prénom, et aussi : ${labels}.`;
}

/** One question at a time: another may follow once the team answered. */
export function mayAsk({ questionsAsked }: Pick<MyProposal, 'questionsAsked'>): boolean {
  return questionsAsked.every(({ answeredAt }) => answeredAt !== null);
}
