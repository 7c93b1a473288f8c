import type { MessageLanguage } from '@tdu/kernel';
import {
  type RecruitBrief,
  type Relaxation,
  briefSentence,
  relaxationSentence,
  stepWords,
} from '@tdu/matching-domain';
import type { ParticipantRole } from '@tdu/people-domain';
import type { MatchStudyPersonEntity } from '../studies/match-study-person.entity.js';
import { type KeptSideNeeds, type MatchStudyEntity, needsOf } from '../studies/match-study.entity.js';
import {
  PoolStudyModel,
  RecruitBriefModel,
  RelaxationModel,
  RelaxedStepModel,
  SideNeedsModel,
  StuckPerson,
} from './pool-study.models.js';

/** A study of needs as GraphQL shows it, in the reader's language. */
export function toPoolStudy(record: MatchStudyEntity, language: MessageLanguage): PoolStudyModel {
  const { id, state, progress, runOn, error, createdAt, finishedAt } = record;
  const needs = needsOf(record);
  return Object.assign(new PoolStudyModel(), {
    ...{ id, state, progress, runOn, error, createdAt, finishedAt, record },
    mentees: needs && toSide(needs.mentees, language),
    mentors: needs && toSide(needs.mentors, language),
  });
}

/** Someone stuck, with what would change it. */
export function toStuckPerson(row: MatchStudyPersonEntity, language: MessageLanguage): StuckPerson {
  const { id, participationId, role, setCount } = row;
  const relaxations = row.sets.map((set) => toRelaxation(set, role, language));
  return Object.assign(new StuckPerson(), {
    ...{ id, participationId, role, relaxations },
    relaxationCount: setCount,
  });
}

function toSide(
  { waiting, blocked, crowded, briefs }: KeptSideNeeds,
  language: MessageLanguage,
): SideNeedsModel {
  const models = briefs.map((brief) => toBrief(brief, language));
  return Object.assign(new SideNeedsModel(), { waiting, stuck: blocked, crowded, briefs: models });
}

function toBrief(brief: RecruitBrief, language: MessageLanguage): RecruitBriefModel {
  const { profile, serves, participationIds } = brief;
  const sentence = briefSentence(brief, language);
  return Object.assign(new RecruitBriefModel(), { ...profile, serves, participationIds, sentence });
}

function toRelaxation(set: Relaxation, role: ParticipantRole, language: MessageLanguage): RelaxationModel {
  const steps = set.steps.map((one) => {
    const { rule, step, level } = one;
    return Object.assign(new RelaxedStepModel(), {
      rule,
      step,
      level,
      words: stepWords(one, role, language),
    });
  });
  const sentence = relaxationSentence(set, role, language);
  return Object.assign(new RelaxationModel(), { steps, opens: set.opens, sentence });
}
