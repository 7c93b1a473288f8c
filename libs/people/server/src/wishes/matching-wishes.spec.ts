import { setTimeout } from 'node:timers/promises';
import { type Id, type RequestContext, newId } from '@tdu/kernel';
import type { MatchingWishes } from '@tdu/people-domain';
import { Tenancy } from '@tdu/platform';
import { type TestApp, must } from '@tdu/testing';
import { ContinuityService } from '../continuity/continuity.service.js';
import { DuoTiesRegistry } from '../merges/duo-ties.js';
import { ImportsService } from '../imports/imports.service.js';
import { MergesService } from '../merges/merges.service.js';
import { PeopleService } from '../people.service.js';
import { makeProgramme, sheet, startPeople } from '../testing/people-stage.js';
import { MatchingWishesService } from './matching-wishes.service.js';

const SCREENING = { mentor: { steps: [] }, mentee: { steps: [] } };
const MENTORS = `Nom;Prénom;Date de naissance;E-mail;Code postal;Pays d’origine;Années de mentorat;Expérience professionnelle
Benali;Nora;01/02/1980;nora@example.org;75013;Afghanistan;3;12 ans`;
const MENTEES = `Nom;Prénom;Date de naissance;E-mail;Code postal;Pays d’origine;Souhaite un pair;Orienté par
Nazari;Najib;12/07/2002;najib@example.org;92000;Afghanistan;langue ou pays;CADA Amiens
Haddad;Hala;25/12/2003;hala@example.org;93100;Syrie;;Mission locale`;
const NOTHING: MatchingWishes = {
  peerWish: null,
  mentoringYears: null,
  professionYears: null,
  wishedPartnerIds: [],
  keptTies: null,
};

/** Real: PostgreSQL with its row-level security, the import of sheets. */
describe('what someone told about a next duo', () => {
  let app: TestApp;
  let ctx: RequestContext;
  let programmeId: Id;
  let wishes: MatchingWishesService;

  beforeAll(async () => {
    app = await startPeople();
    wishes = app.get(MatchingWishesService);
  });
  beforeEach(async () => {
    ctx = await app.association();
    programmeId = await makeProgramme(app, ctx, SCREENING);
    for (const [role, text] of [
      ['mentor', MENTORS],
      ['mentee', MENTEES],
    ] as const) {
      const file = { programmeId, role, fileName: `${role}.csv`, stream: sheet(text) };
      must(await app.get(ImportsService).importFile(ctx, file));
    }
  });
  afterAll(() => app.close());

  async function pool() {
    const members = await app.get(PeopleService).pool(ctx, programmeId);
    const [mentor] = members.filter(({ role }) => role === 'mentor');
    const [wishing, other] = members
      .filter(({ role }) => role === 'mentee')
      .sort((a, b) => (a.peerWish === null ? 1 : 0) - (b.peerWish === null ? 1 : 0));
    return { mentor, wishing, other };
  }

  it('is read from sheets, and a country is shown to matching only for a mentee who wished for it', async () => {
    const { mentor, wishing, other } = await pool();
    expect(mentor).toMatchObject({ peerCountry: 'AF', mentoringYears: 3, professionYears: 12 });
    expect(wishing).toMatchObject({ peerWish: 'either', peerCountry: 'AF', channel: 'CADA Amiens' });
    expect(other).toMatchObject({ peerWish: null, country: 'SY', peerCountry: null });
  });

  it('is written by the team, whole, and taken back the same way', async () => {
    const { mentor, other } = await pool();
    const told = {
      ...NOTHING,
      peerWish: 'language' as const,
      wishedPartnerIds: [mentor.personId],
      keptTies: { department: '93', channel: 'Mission locale' },
    };
    must(await wishes.set(ctx, other.participationId, told));
    const after = await app.get(PeopleService).pool(ctx, programmeId);
    const find = (id: Id) => after.find(({ participationId }) => participationId === id);
    expect(find(other.participationId)).toMatchObject({ ...told, peerCountry: null });
    must(await wishes.set(ctx, other.participationId, NOTHING));
    expect(await wishes.of(ctx, other.participationId)).toMatchObject(NOTHING);
  });

  it('is told in the history, without what it says', async () => {
    const { other } = await pool();
    must(await wishes.set(ctx, other.participationId, { ...NOTHING, peerWish: 'country' }));
    const noted = await app.database.sql<{ data: object }>(
      `SELECT * FROM event WHERE subject_id = $1 AND type = 'matching_wishes.set'`,
      [other.participationId],
    );
    expect(noted).toHaveLength(1);
    expect(JSON.stringify(noted)).not.toContain('country');
  });

  it('may be another duo with those of the duos so far, or with whom it was wished already', async () => {
    const { mentor, wishing, other } = await pool();
    const partners = async () => {
      const participation = await wishes.of(ctx, wishing.participationId);
      return (await wishes.partnersOf(ctx, participation!)).map(({ id }) => id);
    };
    expect(await partners()).toEqual([]);
    const duo = {
      mentorParticipationId: mentor.participationId,
      menteeParticipationId: wishing.participationId,
    };
    const ties = app.get(DuoTiesRegistry);
    ties.register({ duosOf: async (_tx, ids) => (ids.length > 0 ? [{ ...duo, open: false }] : []) });
    expect(await partners()).toEqual([mentor.personId]);
    must(await wishes.set(ctx, wishing.participationId, { ...NOTHING, wishedPartnerIds: [other.personId] }));
    expect(new Set(await partners())).toEqual(new Set([mentor.personId, other.personId]));
    ties.register({ duosOf: async () => [] });
  });

  it('is refused for a stranger, another association, and a partner nobody knows', async () => {
    const { other } = await pool();
    const neighbour = await app.association('Voisine');
    for (const [as, id] of [
      [ctx, newId()],
      [ctx, 'x'],
      [neighbour, other.participationId],
    ] as const) {
      expect(await wishes.set(as, id, NOTHING)).toMatchObject({
        ok: false,
        refusal: { code: 'PARTICIPATION_UNKNOWN' },
      });
      expect(await wishes.of(as, id)).toBeNull();
    }
    for (const partner of [newId(), 'x']) {
      const told = { ...NOTHING, wishedPartnerIds: [partner] };
      expect(await wishes.set(ctx, other.participationId, told)).toMatchObject({
        ok: false,
        refusal: { code: 'PARTNER_UNKNOWN', path: ['wishedPartnerIds'] },
      });
    }
  });

  it('is kept of both when two duos of a mentor end at once', async () => {
    const { mentor, wishing, other } = await pool();
    const wish = (tx: RequestContext, { personId }: { personId: Id }) =>
      app.get(ContinuityService).wishPartner(tx, mentor.participationId, personId, true);
    const tenancy = app.get(Tenancy);
    let second: Promise<void> | undefined;
    await tenancy.withTenant(ctx, async (tx) => {
      await wish(tx, wishing);
      second = tenancy.withTenant(ctx, (later) => wish(later, other));
      await setTimeout(50);
    });
    await second;
    const kept = await wishes.of(ctx, mentor.participationId);
    expect(kept?.wishedPartnerIds.toSorted()).toEqual([wishing.personId, other.personId].toSorted());
  });

  it('leads a mentor of whom two files were merged to the participation that lives', async () => {
    const { mentor } = await pool();
    const stream = sheet(MENTORS.replace('Nora;', 'Norah;').replace('nora@', 'norah@'));
    const file = { programmeId, role: 'mentor', fileName: 'again.csv', stream } as const;
    must(await app.get(ImportsService).importFile(ctx, file));
    const both = await app.get(PeopleService).pool(ctx, programmeId);
    const twice = both.find(({ role, personId }) => role === 'mentor' && personId !== mentor.personId)!;
    await app.database.sql(`UPDATE participation SET registered_on = '2026-10-01' WHERE id = $1`, [
      twice.participationId,
    ]);
    must(
      await app
        .get(MergesService)
        .merge(ctx, { keepId: mentor.personId, absorbId: twice.personId, take: [] }),
    );
    const become = (id: Id) => app.get(ContinuityService).becomeMentor(ctx, id, programmeId);
    for (const { participationId } of [mentor, twice])
      expect(must(await become(participationId)).id).toBe(twice.participationId);
  });
});
