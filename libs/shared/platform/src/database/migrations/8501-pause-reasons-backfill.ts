import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words by which a reason written freely before is recognised; the words themselves are kept as the note. */
const REASONS = [
  ['move', 'd[ée]m[ée]nage'],
  ['exams', 'examen|partiel|concours'],
  ['holidays', 'ramadan|vacances|cong[ée]s|f[êe]te|no[ëe]l'],
  ['illness', 'malad|sant[ée]|hospital|hôpital'],
  ['new_job', 'emploi|travail|stage|formation|job'],
] as const;

/** Pauses written before the reasons were a list take one of it. */
export class PauseReasonsBackfill8501 implements MigrationInterface {
  name = 'PauseReasonsBackfill1785010000000';

  async up(runner: QueryRunner): Promise<void> {
    const cases = REASONS.map(([key, words]) => `WHEN reason ~* '${words}' THEN '${key}'`).join(' ');
    await runner.query(`UPDATE duo_pause SET note = reason, reason = CASE ${cases} ELSE 'other' END`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE duo_pause SET reason = coalesce(note, reason), note = NULL`);
  }
}
