import { frenchDate } from '@tdu/kernel';
import { LAPSE_ANNOUNCED_DAYS } from '@tdu/people-domain';
import { WORK_PARAMETERS, type WorkSource } from '@tdu/platform';

const { associationId, today } = WORK_PARAMETERS;

/**
 * The steps of the current versions that lapse: until when one must count not to be announced today, and how old it is
 * then. Who has no step as old as this has none to be announced; the ends of months differ by three days at most.
 */
const LAPSING_STEPS = `SELECT rule.*, ((rule.announced_until + 3) - make_interval(months => rule.months))::date AS old_enough
  FROM (SELECT version.programme_id, role.key AS role, step.value ->> 'key' AS key, step.value ->> 'label' AS label,
               (step.value ->> 'validityMonths')::int AS months,
               ${today} + COALESCE((step.value ->> 'announcedDays')::int, ${LAPSE_ANNOUNCED_DAYS}) AS announced_until
          FROM (SELECT DISTINCT ON (v.programme_id) v.programme_id, v.sections -> 'screening' AS rules
                  FROM programme_version v WHERE v.association_id = ${associationId}
                 ORDER BY v.programme_id, v.number DESC) AS version
         CROSS JOIN LATERAL jsonb_each(version.rules) AS role
         CROSS JOIN LATERAL jsonb_array_elements(role.value -> 'steps') AS step
         WHERE step.value ? 'validityMonths') AS rule`;

/**
 * Steps of screening that lapse soon, or have lapsed, of people who are admitted: read from the dates that a
 * participation keeps and the validity its programme's current version gives each step. Step by step (OFFSET 0), each
 * by the index of oldest steps: taken together, everybody who is admitted would be read.
 */
export const SCREENING_SOURCE: WorkSource = {
  kinds: ['screening_lapsing'],
  sql: `SELECT 'screening_lapsing', md5(p.id::text || step.key)::uuid, lapse.day, step.label, step.programme_id, NULL::uuid, p.id, p.id, p.id
          FROM (${LAPSING_STEPS} OFFSET 0) AS step
         CROSS JOIN LATERAL (
           SELECT p.id, p.screening FROM participation p
            WHERE p.association_id = ${associationId} AND p.programme_id = step.programme_id AND p.role = step.role
              AND p.state = 'admitted' AND p.oldest_step IS NOT NULL AND p.oldest_step <= step.old_enough OFFSET 0) AS p
         CROSS JOIN LATERAL (
           SELECT ((p.screening ->> step.key)::date + make_interval(months => step.months))::date AS day) AS lapse
         WHERE p.screening ? step.key AND lapse.day <= step.announced_until`,
  reason: (detail, dueOn) => `${detail ?? 'Étape'} : valable jusqu’au ${frenchDate(dueOn)}`,
};
