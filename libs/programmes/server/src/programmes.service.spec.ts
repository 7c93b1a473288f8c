import type { RequestContext } from '@tdu/kernel';
import { matchingFree } from './testing/sections.js';
import { type TestApp, countStatements, startTestApp } from '@tdu/testing';
import { ProgrammeMapper } from './graphql/programme.mapper.js';
import { ProgrammesServerModule } from './programmes-server.module.js';
import { ProgrammesService } from './programmes.service.js';
import { SectionRegistry } from './section-registry.js';

/** Real: PostgreSQL with its row-level security and triggers. */
describe('programmes', () => {
  let app: TestApp;
  let ctx: RequestContext;
  let programmes: ProgrammesService;

  beforeAll(async () => {
    app = await startTestApp([ProgrammesServerModule]);
    app.get(SectionRegistry).register(matchingFree);
    programmes = app.get(ProgrammesService);
  });
  beforeEach(async () => {
    ctx = await app.association();
  });
  afterAll(() => app.close());

  async function create(name = 'Duos de Lille', preset = 'duos-de-demain') {
    const made = await programmes.create(ctx, { name, preset });
    if (!made.ok) throw new Error(made.refusal.code);
    return made.value;
  }

  it('are made from a preset, with all its sections as version 1', async () => {
    const { id, currentVersion } = await create();
    expect(currentVersion).toMatchObject({ programmeId: id, number: 1 });
    expect(Object.keys(currentVersion.sections)).toContain('matching');
    expect(await programmes.find(ctx, id)).toMatchObject({
      id,
      name: 'Duos de Lille',
      preset: 'duos-de-demain',
    });
  });

  it.each([
    ['a preset that does not exist', { name: 'X', preset: 'nothing' }, 'PRESET_UNKNOWN', 'preset'],
    ['no name', { name: '  ', preset: 'duos-de-demain' }, 'NAME_MISSING', 'name'],
  ])('are refused with %s', async (_what, input, code, field) => {
    expect(await programmes.create(ctx, input)).toMatchObject({
      ok: false,
      refusal: { code, path: [field] },
    });
  });

  it('have different names within an association, and any name in another', async () => {
    await create();
    const again = await programmes.create(ctx, { name: 'Duos de Lille', preset: 'duo-for-a-job' });
    expect(again).toMatchObject({ ok: false, refusal: { code: 'NAME_TAKEN' } });
    const other = await app.association('Voisine');
    expect(await programmes.create(other, { name: 'Duos de Lille', preset: 'duo-for-a-job' })).toMatchObject({
      ok: true,
    });
  });

  it('are made once when the button is pressed twice', async () => {
    const input = { name: 'Deux clics', preset: 'duos-de-demain' };
    const both = await Promise.all([programmes.create(ctx, input), programmes.create(ctx, input)]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await programmes.list(ctx)).toHaveLength(1);
  });

  it('never change the sections of a version once it was used', async () => {
    const { currentVersion } = await create();
    const change = () =>
      app.database.sql(`UPDATE programme_version SET sections = '{}' WHERE id = $1`, [currentVersion.id]);
    await programmes.markUsed(ctx, currentVersion.id);
    await expect(change()).rejects.toThrow(/in use and cannot change/);
  });

  it('are listed in two statements however many they are', async () => {
    const count = () => countStatements(app.dataSource, () => programmes.list(ctx));
    await create('A');
    const one = await count();
    for (const name of ['B', 'C', 'D']) await create(name);
    expect(await count()).toBe(one);
    expect((await programmes.list(ctx)).map(({ name }) => name)).toEqual(['A', 'B', 'C', 'D']);
  });

  it('show what the owners of their sections tell about them', async () => {
    const model = app.get(ProgrammeMapper).toModel(await create());
    expect(model.currentVersion).toMatchObject({ number: 1, months: 6, rhythmLabel: null });
    expect(
      JSON.parse(model.currentVersion.sections.find(({ name }) => name === 'matching')!.json),
    ).toHaveProperty('criteria');
  });

  it('of another association are not there', async () => {
    const { id } = await create();
    const other = await app.association('Voisine');
    expect(await programmes.find(other, id)).toBeNull();
    expect(await programmes.list(other)).toEqual([]);
  });
});
