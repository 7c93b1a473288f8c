import { frenchDate } from '@tdu/kernel';
import { LAPSE_ANNOUNCED_DAYS } from '@tdu/people-domain';
import { WORK_PARAMETERS, type WorkSource } from '@tdu/platform';

const { associationId, today } = WORK_PARAMETERS;
/** A step that counts until then is announced today. */
const ANNOUNCED_UNTIL = `${today} + COALESCE((step.value ->> 'announcedDays')::int, ${LAPSE_ANNOUNCED_DAYS})`;
/** Who has no step as old as this has none to be announced; the ends of months differ by three days at most. */
const OLD_ENOUGH = `((${ANNOUNCED_UNTIL} + 3)
    - make_interval(months => (step.value ->> 'validityMonths')::int))::date`;

/**
 * Steps of screening that lapse soon, or have lapsed, of people who are admitted: read from the dates that a
 * participation keeps and the validity its programme's current version gives each step.
 */
export const SCREENING_SOURCE: WorkSource = {
  kinds: ['screening_lapsing'],
  sql: `SELECT 'screening_lapsing', md5(p.id::text || (step.value ->> 'key'))::uuid, lapse.day, step.value ->> 'label', p.programme_id, NULL::uuid, p.id, p.id, p.id
          FROM (SELECT DISTINCT ON (v.programme_id) v.programme_id, v.sections -> 'screening' AS rules
                  FROM programme_version v WHERE v.association_id = ${associationId}
                 ORDER BY v.programme_id, v.number DESC) AS version
         CROSS JOIN LATERAL jsonb_each(version.rules) AS role
         CROSS JOIN LATERAL jsonb_array_elements(role.value -> 'steps') AS step
          JOIN participation p ON p.association_id = ${associationId} AND p.programme_id = version.programme_id
           AND p.role = role.key AND p.state = 'admitted' AND p.screening ? (step.value ->> 'key')
         CROSS JOIN LATERAL (SELECT ((p.screening ->> (step.value ->> 'key'))::date
                + make_interval(months => (step.value ->> 'validityMonths')::int))::date AS day) AS lapse
         WHERE step.value ? 'validityMonths' AND p.oldest_step <= ${OLD_ENOUGH} AND lapse.day <= ${ANNOUNCED_UNTIL}`,
  reason: (detail, dueOn) => `${detail ?? 'Étape'} : valable jusqu’au ${frenchDate(dueOn)}`,
};
