import type { MessageLanguage } from '@tdu/kernel';
import { FAIRNESS_DIMENSIONS, type SideFairness } from '@tdu/matching-domain';
import { FairnessGroups, MatchFairnessModel, SideFairnessModel } from './fairness.models.js';
import type { ShownFairness } from './fairness.service.js';

const NOTES: Record<MessageLanguage, string> = {
  fr: 'L’intervalle dit ce que le hasard seul peut donner dans un groupe de cette taille : un écart qui y tient n’est pas une preuve. Sont comptées les personnes qui pouvaient être mises en duo ; une personne qui parle deux langues est dans deux groupes.',
  en: 'The interval says what chance alone may give in a group of this size: a difference within it proves nothing. Counted are those who could be matched; someone of two languages is in two groups.',
};

/** Fairness as GraphQL shows it. */
export function toMatchFairness(shown: ShownFairness, language: MessageLanguage): MatchFairnessModel {
  const { matchRunId, smallGroupsHidden, mentees, mentors } = shown;
  return Object.assign(new MatchFairnessModel(), {
    matchRunId,
    smallGroupsHidden,
    mentees: mentees && toSide(mentees),
    mentors: mentors && toSide(mentors),
    note: NOTES[language],
  });
}

function toSide({ whole, groups }: SideFairness): SideFairnessModel {
  const dimensions = FAIRNESS_DIMENSIONS.map((by) =>
    Object.assign(new FairnessGroups(), { by, groups: groups[by] }),
  );
  return Object.assign(new SideFairnessModel(), { whole, dimensions });
}
