import type { MessageLanguage } from '@tdu/kernel';
import {
  FAIRNESS_DIMENSIONS,
  type FairnessDimension,
  type GroupFairness,
  type SideFairness,
} from '@tdu/matching-domain';
import type { ParticipantRole } from '@tdu/people-domain';
import { GroupFairnessModel, MatchFairnessModel } from './fairness.models.js';
import type { ShownFairness } from './fairness.service.js';

const NOTES: Record<MessageLanguage, string> = {
  fr: 'L’intervalle dit ce que le hasard seul peut donner dans un groupe de cette taille : un écart qui y tient n’est pas une preuve. Sont comptées les personnes qui pouvaient être mises en duo ; une personne qui parle deux langues est dans deux groupes.',
  en: 'The interval says what chance alone may give in a group of this size: a difference within it proves nothing. Counted are those who could be matched; someone of two languages is in two groups.',
};

/** Fairness as GraphQL shows it: each side, then its groups. */
export function toMatchFairness(shown: ShownFairness, language: MessageLanguage): MatchFairnessModel {
  const { matchRunId, smallGroupsHidden, mentees, mentors } = shown;
  const groups = [...toGroups('mentee', mentees), ...toGroups('mentor', mentors)];
  const note = NOTES[language];
  return Object.assign(new MatchFairnessModel(), { matchRunId, smallGroupsHidden, groups, note });
}

function toGroups(role: ParticipantRole, side: SideFairness | null): GroupFairnessModel[] {
  if (!side) return [];
  const group = (by: FairnessDimension | null) => (measured: GroupFairness) =>
    Object.assign(new GroupFairnessModel(), { role, by, ...measured });
  return [group(null)(side.whole), ...FAIRNESS_DIMENSIONS.flatMap((by) => side.groups[by].map(group(by)))];
}
