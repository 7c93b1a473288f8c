import type { Id, RequestContext } from '@tdu/kernel';
import { type TestApp, startTestApp } from '@tdu/testing';
import { DraftChecks } from './draft-checks.js';
import { ProgrammeVersions } from './programme-versions.service.js';
import { ProgrammesServerModule } from './programmes-server.module.js';
import { ProgrammesService } from './programmes.service.js';
import { SectionRegistry } from './section-registry.js';
import { matchingFree } from './testing/sections.js';

/** Real: PostgreSQL with its row-level security. Another part's check is faked. */
describe('the versions of a programme', () => {
  let app: TestApp;
  let ctx: RequestContext;
  let versions: ProgrammeVersions;
  let programmeId: Id;
  let basedOn: Id;

  beforeAll(async () => {
    app = await startTestApp([ProgrammesServerModule]);
    app.get(SectionRegistry).register(matchingFree);
    versions = app.get(ProgrammeVersions);
  });
  beforeEach(async () => {
    ctx = await app.association();
    const input = { name: 'Duos de Lille', preset: 'duos-de-demain' };
    const made = await app.get(ProgrammesService).create(ctx, input);
    if (!made.ok) throw new Error(made.refusal.code);
    programmeId = made.value.id;
    basedOn = made.value.currentVersion.id;
  });
  afterAll(() => app.close());

  const matching = (minimumScore: number) => [
    { name: 'matching', json: JSON.stringify({ criteria: [], minimumScore }) },
  ];
  const publish = (sections: { name: string; json: string }[], more = {}) =>
    versions.publish(ctx, { programmeId, basedOn, sections, ...more });

  it('follow one another; the sections left out stay, and the older version too', async () => {
    const published = await publish(matching(10));
    expect(published).toMatchObject({ ok: true, value: { number: 2 } });
    const [second, first] = await versions.ofProgramme(ctx, programmeId);
    expect([second.number, first.number]).toEqual([2, 1]);
    expect(second.sections.calendar).toEqual(first.sections.calendar);
    expect(first.id).toBe(basedOn);
  });

  it('differ by the values that changed, whichever way they are compared', async () => {
    const published = await publish(matching(10));
    if (!published.ok) throw new Error(published.refusal.code);
    const found = await versions.diff(ctx, basedOn, published.value.id);
    expect(found).toMatchObject({ ok: true });
    const there = found.ok ? found.value.find(({ path }) => path.join('.') === 'minimumScore') : undefined;
    expect(there).toMatchObject({ section: 'matching', before: '300', after: '10' });
    expect(await versions.diff(ctx, basedOn, basedOn)).toEqual({ ok: true, value: [] });
  });

  it('are published once when the button is pressed twice', async () => {
    const both = await Promise.all([publish(matching(10)), publish(matching(10))]);
    expect(both.map((one) => one.ok && one.value.number)).toEqual([2, 2]);
    expect(await versions.ofProgramme(ctx, programmeId)).toHaveLength(2);
  });

  it('do not overwrite one that was published in the meantime', async () => {
    await publish(matching(10));
    expect(await publish(matching(20))).toMatchObject({
      ok: false,
      refusal: { code: 'VERSION_MOVED', path: ['basedOn'], message: expect.stringContaining('version 2') },
    });
  });

  it.each<[string, { name: string; json: string }[], object, string, string[]]>([
    [
      'a section that its owner does not accept',
      [{ name: 'matching', json: '{"criteria":"none"}' }],
      {},
      'SECTION_INVALID',
      ['matching', 'criteria'],
    ],
    [
      'a section that is no JSON',
      [{ name: 'matching', json: '{' }],
      {},
      'SECTION_NOT_JSON',
      ['sections', '0', 'json'],
    ],
    [
      'a section given twice',
      [
        { name: 'matching', json: '{}' },
        { name: 'matching', json: '{}' },
      ],
      {},
      'SECTION_TWICE',
      ['sections', '1', 'name'],
    ],
    ['a section that nobody owns', [{ name: 'horoscope', json: '{}' }], {}, 'SECTION_UNKNOWN', ['horoscope']],
    ['a base that does not exist', [], { basedOn: 'x' }, 'VERSION_UNKNOWN', ['basedOn']],
    ['a programme that does not exist', [], { programmeId: 'x' }, 'PROGRAMME_UNKNOWN', ['programmeId']],
  ])('are refused with %s, in review as in publication', async (_what, sections, more, code, path) => {
    const draft = { programmeId, basedOn, sections, ...more };
    const refusal = { ok: false, refusal: { code, path } };
    expect(await versions.publish(ctx, draft)).toMatchObject(refusal);
    expect(await versions.review(ctx, draft)).toMatchObject(refusal);
  });

  it('are reviewed by the parts above before they are published, warnings first, and nothing is kept', async () => {
    const finding = { code: 'TOLD', message: 'Rien ne change', count: 0, examples: [] };
    const late = { ...finding, code: 'DUOS_LATE', message: '3 duos deviendraient en retard', count: 3 };
    app.get(DraftChecks).register({
      check: async (_tx, { current, draft }) =>
        current.matching === draft.matching
          ? []
          : [
              { ...finding, gravity: 'information' },
              { ...late, gravity: 'warning' },
            ],
    });
    const reviewed = await versions.review(ctx, { programmeId, basedOn, sections: matching(10) });
    if (!reviewed.ok) throw new Error(reviewed.refusal.code);
    expect(reviewed.value.findings.map(({ code }) => code)).toEqual(['DUOS_LATE', 'TOLD']);
    expect(reviewed.value.changes).not.toEqual([]);
    expect(await versions.ofProgramme(ctx, programmeId)).toHaveLength(1);
  });

  it('of another association are not there', async () => {
    const other = await app.association('Voisine');
    expect(await versions.ofProgramme(other, programmeId)).toEqual([]);
    expect(await versions.publish(other, { programmeId, basedOn, sections: [] })).toMatchObject({
      refusal: { code: 'PROGRAMME_UNKNOWN' },
    });
    expect(await versions.diff(other, basedOn, basedOn)).toMatchObject({
      refusal: { code: 'VERSION_UNKNOWN' },
    });
  });
});
