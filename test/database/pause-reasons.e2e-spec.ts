import type { QueryRunner } from 'typeorm';
import { PauseReasonsBackfill8501 } from '../../libs/shared/platform/src/database/migrations/8501-pause-reasons-backfill.js';
import { seedDuos } from '../api/support/seed-duos.js';
import { type TestApi, startTestApi } from '../api/support/start-test-api.js';

/** Real: PostgreSQL, with pauses as they were written when their reason was free text. */
describe('pauses written before their reasons were a list', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi();
    await seedDuos(api, await api.association('ici'), 1);
    await api.database.sql('ALTER TABLE duo_pause DROP CONSTRAINT duo_pause_reason');
  }, 60_000);
  afterAll(() => api.close());

  it.each([
    ['Il déménage à Lyon', 'move'],
    ['examens de fin d’année', 'exams'],
    ['Ramadan', 'holidays'],
    ['congés d’été', 'holidays'],
    ['souci de santé', 'illness'],
    ['a trouvé un emploi', 'new_job'],
    ['raison personnelle', 'other'],
  ])('« %s » becomes %s and keeps its words', async (words, reason) => {
    const migration = new PauseReasonsBackfill8501();
    const runner = { query: (text: string) => api.database.sql(text) } as unknown as QueryRunner;
    const read = () => api.database.sql('SELECT reason, note FROM duo_pause');
    await api.database.sql('UPDATE duo_pause SET reason = $1, note = NULL', [words]);
    await migration.up(runner);
    expect(await read()).toEqual([{ reason, note: words }]);
    await migration.down(runner);
    expect(await read()).toEqual([{ reason: words, note: null }]);
  });
});
