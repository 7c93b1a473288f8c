import { Permission } from '@tdu/accounts-domain';
import type { Id, RequestContext } from '@tdu/kernel';
import { DuosService } from '../duos.service.js';
import { type DuoApi, startDuoApi } from '../testing/duo-api.js';
import { type DuoStage, type StagedPair, duoStage } from '../testing/duo-stage.js';

/** Real: PostgreSQL, GraphQL. The programme and its people are written straight into the tables of the parts below. */
describe('the names in a duo', () => {
  let api: DuoApi;
  let stage: DuoStage;
  let pair: StagedPair;
  let id: Id;

  beforeAll(async () => {
    api = await startDuoApi('2026-01-05T09:00:00Z');
  });
  beforeEach(async () => {
    stage = await duoStage(api);
    pair = await stage.pair();
    [id] = await api.get<DuosService>(DuosService).formAccepted(stage.ctx);
  });
  afterAll(() => api.close());

  const given = () =>
    api.database.sql(
      `UPDATE programme_version SET sections = sections || '{"visibility":{"names":{"duo":"given"}}}'
        WHERE association_id = $1`,
      [stage.ctx.associationId],
    );
  const names = async (ctx: RequestContext) => {
    const query = `query ($id: ID!) { duo(id: $id) { mentor { displayName } mentee { displayName } } }`;
    const { duo } = await api.ask<{ duo: Record<string, { displayName: string }> }>(ctx, query, { id });
    return [duo.mentor.displayName, duo.mentee.displayName];
  };
  const mentor = () =>
    stage.as({ personId: pair.mentorPersonId, permissions: new Set([Permission.ReadOwnDuo]) });

  it('are whole for both, where the programme says nothing else', async () => {
    expect(await names(mentor())).toEqual(['Claire Essai', 'Amina Essai']);
  });

  it('are the other’s given name where the programme says so, and whole for oneself and for the team', async () => {
    await given();
    expect(await names(mentor())).toEqual(['Claire Essai', 'Amina']);
    const team = stage.as({ permissions: new Set([Permission.ReadDuos]) });
    expect(await names(team)).toEqual(['Claire Essai', 'Amina Essai']);
  });
});
