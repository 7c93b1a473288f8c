import { QUESTION_TOPICS, WORK_KINDS, questionTopicLabel } from '@tdu/duos-domain';
import { frenchDate } from '@tdu/kernel';
import { ASKED_AFTER_DAYS } from '@tdu/matching-domain';
import { SCREENING_SOURCE } from './screening.source.js';
import { readableReport } from '../safeguarding/safeguarding.repository.js';
import { WORK_PARAMETERS, type WorkSource } from '@tdu/platform';

const { associationId, today, userId, personId } = WORK_PARAMETERS;

/** Kinds that other sources than the outlook give. */
const ELSEWHERE = [
  'question_open',
  'proposal_question',
  'follow_up',
  'proposal_unanswered',
  'screening_lapsing',
  'safeguarding_report',
  'safeguarding_review',
];

/** Everything that follows from the life of duos, worked out ahead. */
const ofDuos: WorkSource = {
  kinds: WORK_KINDS.filter((kind) => !ELSEWHERE.includes(kind)),
  sql: `SELECT o.kind, o.id, o.due_on, o.reason AS detail, o.programme_id, o.duo_id, o.duo_id AS subject_id,
               NULL::uuid AS first_seat, NULL::uuid AS second_seat, o.rank
          FROM duo_outlook o
         WHERE o.association_id = ${associationId} AND o.aspect = 'work' AND o.from_on <= ${today}
           AND (o.until_on IS NULL OR o.until_on >= ${today})`,
  ranked: true,
  reason: (detail) => detail ?? '',
};

const ofQuestions: WorkSource = {
  kinds: ['question_open'],
  sql: `SELECT 'question_open', q.id, q.waiting_since, q.topic, q.programme_id, q.duo_id, q.id, NULL::uuid, NULL::uuid
          FROM duo_question q WHERE q.association_id = ${associationId} AND q.state = 'open'`,
  reason: (detail, dueOn) => {
    const topic = QUESTION_TOPICS.find((known) => known === detail) ?? 'other';
    return `« ${questionTopicLabel(topic)} », attend depuis le ${frenchDate(dueOn)}`;
  },
};

const SILENT: Readonly<Record<string, string>> = {
  both: 'Aucune des deux personnes n’a répondu',
  mentor: 'Le mentor n’a pas répondu',
  mentee: 'La personne mentorée n’a pas répondu',
};

/** Versions with the days after which they ask for an answer: read once a version, for its sections are long. */
const ASKING_VERSIONS = `(SELECT v.association_id, v.id, v.programme_id,
    coalesce((v.sections #>> '{matching,askedAfterDays}')::int, ${ASKED_AFTER_DAYS}) AS asked
    FROM programme_version v WHERE v.association_id = ${associationId} OFFSET 0)`;

const ofProposals: WorkSource = {
  kinds: ['proposal_unanswered'],
  sql: `SELECT 'proposal_unanswered', r.id, (r.released_at AT TIME ZONE 'Europe/Paris')::date + v.asked,
               CASE WHEN r.mentor_answer IS NULL AND r.mentee_answer IS NULL THEN 'both'
                    WHEN r.mentor_answer IS NULL THEN 'mentor' ELSE 'mentee' END,
               v.programme_id, NULL::uuid, r.id, r.mentor_participation_id, r.mentee_participation_id
          FROM proposal r
          JOIN ${ASKING_VERSIONS} v ON v.association_id = r.association_id AND v.id = r.programme_version_id
         WHERE r.association_id = ${associationId} AND r.state = 'released'
           AND (r.mentor_answer IS NULL OR r.mentee_answer IS NULL)
           AND r.released_at < (${today} - v.asked + 1)::timestamp AT TIME ZONE 'Europe/Paris'
           AND r.released_at < (${today} - (SELECT min(asked) FROM ${ASKING_VERSIONS} soonest) + 1)::timestamp
               AT TIME ZONE 'Europe/Paris'`,
  reason: (detail, dueOn) => `${SILENT[detail ?? 'both']}, réponse attendue le ${frenchDate(dueOn)}`,
};

const ofReports: WorkSource = {
  kinds: ['safeguarding_report'],
  sql: `SELECT 'safeguarding_report', r.id, r.reported_on, NULL::text, r.programme_id, r.duo_id, r.id, NULL::uuid, NULL::uuid
          FROM safeguarding_report r
         WHERE r.association_id = ${associationId} AND r.state = 'received' AND ${readableReport(userId, personId)}`,
  reason: (_detail, dueOn) => `Reçu le ${frenchDate(dueOn)}`,
};

const ofReviews: WorkSource = {
  kinds: ['safeguarding_review'],
  sql: `SELECT 'safeguarding_review', r.id, least(r.review_on, s.review_on), NULL::text, r.programme_id, r.duo_id, r.id,
               NULL::uuid, NULL::uuid
          FROM safeguarding_report r
          LEFT JOIN LATERAL (SELECT min(m.review_on) AS review_on FROM match_stop m
            WHERE m.association_id = r.association_id AND m.report_id = r.id AND m.lifted_on IS NULL) s ON true
         WHERE r.association_id = ${associationId} AND least(r.review_on, s.review_on) <= ${today}
           AND ${readableReport(userId, personId)}`,
  reason: (_detail, dueOn) => `À revoir depuis le ${frenchDate(dueOn)}`,
};

/** What this part knows of, and what it reads of the parts that stand below. */
export const OWN_WORK_SOURCES: readonly WorkSource[] = [
  ofDuos,
  ofQuestions,
  ofProposals,
  ofReports,
  ofReviews,
  SCREENING_SOURCE,
];
