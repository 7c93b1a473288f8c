import type { RunProposal, Side } from '../proposal.js';

type Pair = Pick<RunProposal, 'mentor' | 'mentee' | 'mentorFacts' | 'menteeFacts' | 'commonGround'>;

/** What one of the two is told when a pair is put to them. */
export interface Told {
  readonly side: Side;
  readonly to: string;
  readonly about: string;
  /** What the other agreed to show; the given name goes without saying. */
  readonly facts: readonly string[];
  /** What both are told that they share. */
  readonly shared: readonly string[];
}

/** Who is told what about whom, the mentor first: only what each agreed to show. */
export function whoIsTold({ mentor, mentee, mentorFacts, menteeFacts, commonGround }: Pair): Told[] {
  const shared = commonGround.map(({ label, sentence }) => `${label} : ${sentence}`);
  const words = (facts: Pair['mentorFacts']) => facts.map(({ label, value }) => `${label} : ${value}`);
  return [
    { side: 'mentor', to: mentor.displayName, about: mentee.displayName, facts: words(menteeFacts), shared },
    { side: 'mentee', to: mentee.displayName, about: mentor.displayName, facts: words(mentorFacts), shared },
  ];
}

/** « le prénom, Langues : dari ; en commun, Emploi : Santé » */
export function toldSentence({ facts, shared }: Pick<Told, 'facts' | 'shared'>): string {
  const own = ['le prénom', ...facts].join(', ');
  return shared.length === 0 ? `${own}.` : `${own} ; en commun, ${shared.join(', ')}.`;
}
