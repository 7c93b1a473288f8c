import { AccountsService } from '@tdu/accounts-server';
import { ROLE_PERMISSIONS, type Role } from '@tdu/accounts-domain';
import { type Id, type RequestContext, newId } from '@tdu/kernel';
import type { ReferralTold } from '@tdu/people-domain';
import { ListOrder } from '@tdu/platform';
import { type TestApp, must } from '@tdu/testing';
import { ImportsService } from '../imports/imports.service.js';
import { DuoTiesRegistry } from '../merges/duo-ties.js';
import { DuplicatesService } from '../merges/duplicates.service.js';
import { MergesService } from '../merges/merges.service.js';
import { makeProgramme, sheet, startPeople } from '../testing/people-stage.js';
import { OrganisationsService } from './organisations.service.js';
import { ReferralsService } from './referrals.service.js';
import { SourcingReportsService } from './sourcing-reports.service.js';

const SCREENING = {
  mentor: { steps: [{ key: 'a', label: 'A' }] },
  mentee: { steps: [{ key: 'a', label: 'A' }] },
};
const TOLD: ReferralTold = {
  answers: {
    familyName: 'Ahmadi',
    givenName: 'Najib',
    birthDate: '2002',
    phone: '06 12 34 56 78',
    languages: 'dari',
  },
  consentWay: 'interpreter',
  consentOn: '2026-11-20',
};
const WHOLE = { from: null, to: null };

/** Real: PostgreSQL with its row-level security. */
describe('referrals', () => {
  let app: TestApp;
  let ctx: RequestContext;
  let programmeId: Id;
  let referrals: ReferralsService;
  let organisations: OrganisationsService;
  let reports: SourcingReportsService;

  beforeAll(async () => {
    app = await startPeople();
    referrals = app.get(ReferralsService);
    organisations = app.get(OrganisationsService);
    reports = app.get(SourcingReportsService);
  });
  beforeEach(async () => {
    ctx = await app.association();
    programmeId = await makeProgramme(app, ctx, SCREENING);
  });
  afterAll(() => app.close());

  async function as(...roles: Role[]): Promise<RequestContext & { userId: Id }> {
    const email = `${newId()}@exemple.fr`;
    const { id } = must(await app.get(AccountsService).createUser(ctx, { email, name: 'Compte', roles }));
    const permissions = new Set<string>(roles.flatMap((role) => ROLE_PERMISSIONS[role]));
    return { ...ctx, userId: id, actor: { kind: 'user', userId: id, personId: null, permissions } };
  }

  async function referrerOf(name: string, kind: 'cada' | 'ccas' = 'cada') {
    const found = (await organisations.list(ctx)).find((one) => one.name === name);
    const organisation = found ?? must(await organisations.add(ctx, { name, kind }));
    const referrer = await as('referrer');
    must(await organisations.attach(ctx, referrer.userId, organisation.id));
    return referrer;
  }

  const told = (more: Record<string, string>): ReferralTold => ({
    ...TOLD,
    answers: { ...TOLD.answers, ...more },
  });

  it('register the person with the consent, told once however often they are sent', async () => {
    const referrer = await referrerOf('CADA Amiens');
    const first = must(await referrals.refer(referrer, programmeId, TOLD));
    expect(first).toMatchObject({ state: 'received', consentWay: 'interpreter', consentOn: '2026-11-20' });
    expect(must(await referrals.refer(referrer, programmeId, TOLD)).id).toBe(first.id);
    const [person] = await app.database.sql(`SELECT * FROM person WHERE association_id = $1`, [
      ctx.associationId,
    ]);
    expect(person).toMatchObject({ given_name: 'Najib', phone: '+33612345678' });
    const [participation] = await app.database.sql(`SELECT * FROM participation WHERE association_id = $1`, [
      ctx.associationId,
    ]);
    expect(participation).toMatchObject({ state: 'applied', channel: 'CADA Amiens', role: 'mentee' });
    expect((await referrals.mine(referrer, {})).totalCount).toBe(1);
  });

  it('are seen by their organisation alone, and by the team', async () => {
    const [here, colleague, there] = [
      await referrerOf('CADA Amiens'),
      await referrerOf('CADA Amiens'),
      await referrerOf('CCAS Lille', 'ccas'),
    ];
    const { id } = must(await referrals.refer(here, programmeId, TOLD));
    const seen = async (who: RequestContext) =>
      (await referrals.mine(who, {})).edges.map(({ node }) => node.id);
    expect(await seen(here)).toEqual([id]);
    expect(await seen(colleague)).toEqual([id]);
    expect(await seen(there)).toEqual([]);
    expect(await seen(await as('referrer'))).toEqual([]);
    const ofProgramme = async (organisationId?: Id) =>
      (await referrals.ofProgramme(ctx, { programmeId, organisationId }, { order: ListOrder.oldest }))
        .totalCount;
    expect([await ofProgramme(), await ofProgramme(newId()), await ofProgramme('x')]).toEqual([1, 0, 0]);
    expect(await referrals.close(there, id, 'no_place')).toMatchObject({
      refusal: { code: 'REFERRAL_UNKNOWN' },
    });
    expect(await referrals.close(here, id, 'no_place')).toMatchObject({
      refusal: { code: 'REFERRAL_UNKNOWN' },
    });
    expect(await referrals.refer(await as('referrer'), programmeId, TOLD)).toMatchObject({
      refusal: { code: 'NO_ORGANISATION' },
    });
    expect(await referrals.refer(here, newId(), TOLD)).toMatchObject({
      refusal: { code: 'PROGRAMME_UNKNOWN' },
    });
  });

  it('say the same of who is known; the team sees the other file', async () => {
    const stream = sheet(
      'Nom;Prénom;Date de naissance;E-mail;Téléphone;Code postal\nAHMADI;Nadjib;12/07/2002;n@exemple.fr;0612345678;75013',
    );
    must(
      await app
        .get(ImportsService)
        .importFile(ctx, { programmeId, role: 'mentee', fileName: 'a.csv', stream }),
    );
    const referrer = await referrerOf('CADA Amiens');
    const [known, unknown] = [
      must(await referrals.refer(referrer, programmeId, told({ email: 'n@exemple.fr' }))),
      must(
        await referrals.refer(
          referrer,
          programmeId,
          told({ givenName: 'Salma', familyName: 'Kane', phone: '0711111111' }),
        ),
      ),
    ];
    const visible = ({ state, outcome, referredOn }: typeof known) => ({ state, outcome, referredOn });
    expect(visible(known)).toEqual(visible(unknown));
    const third = must(await referrals.refer(referrer, programmeId, told({ birthDate: '2002' })));
    const found = await app.get(DuplicatesService).of(ctx, [third.personId]);
    expect(found.get(third.personId)).toMatchObject([{ reasons: ['name_and_year', 'phone'] }]);
  });

  it('follow the participation, the duo, the outcome, and the file that lives on after a merge', async () => {
    const referrer = await referrerOf('CADA Amiens');
    const referral = must(await referrals.refer(referrer, programmeId, TOLD));
    const state = async () => (await referrals.mine(referrer, {})).edges.at(-1)!.node.state;
    const move = (to: string) =>
      app.database.sql(`UPDATE participation SET state = $2 WHERE id = $1`, [referral.participationId, to]);
    for (const [participation, seen] of [
      ['screening', 'in_screening'],
      ['on_hold', 'in_screening'],
      ['admitted', 'admitted'],
      ['alumni', 'finished'],
      ['declined', 'not_followed_up'],
      ['applied', 'received'],
    ]) {
      await move(participation);
      expect([participation, await state()]).toEqual([participation, seen]);
    }
    must(await referrals.close(ctx, referral.id, 'unreachable'));
    expect(await state()).toBe('not_followed_up');
    must(await referrals.close(ctx, referral.id, null));
    const other = must(
      await referrals.refer(referrer, programmeId, told({ givenName: 'Nadjib', phone: '0700000000' })),
    );
    await app.database.sql(`UPDATE participation SET state = 'admitted' WHERE id = $1`, [
      other.participationId,
    ]);
    must(
      await app
        .get(MergesService)
        .merge(ctx, { keepId: other.personId, absorbId: referral.personId, take: [] }),
    );
    expect(await state()).toBe('admitted');
    const registry = app.get(DuoTiesRegistry);
    const duo = { mentorParticipationId: newId(), menteeParticipationId: other.participationId, open: true };
    registry.register({ duosOf: async () => [duo] });
    expect(await state()).toBe('in_duo');
    expect(await referrals.close(ctx, referral.id, 'no_place')).toMatchObject({
      refusal: { code: 'REFERRAL_IN_DUO' },
    });
    registry.register({ duosOf: async () => [] });
  });

  it('are listed by pages', async () => {
    const referrer = await referrerOf('CADA Amiens');
    for (const name of ['Un', 'Deux', 'Trois'])
      must(await referrals.refer(referrer, programmeId, told({ givenName: name })));
    const first = await referrals.mine(referrer, { first: 2 });
    const rest = await referrals.mine(referrer, { first: 2, after: first.pageInfo.endCursor! });
    expect([...first.edges, ...rest.edges].map(({ node }) => node.givenName)).toEqual([
      'Trois',
      'Deux',
      'Un',
    ]);
    expect([first.totalCount, rest.pageInfo.hasNextPage]).toEqual([3, false]);
  });

  it('are counted by organisation and kind, with small figures hidden from others', async () => {
    const [cada, ccas] = [await referrerOf('CADA Amiens'), await referrerOf('CCAS Lille', 'ccas')];
    for (let at = 0; at < 7; at += 1)
      must(await referrals.refer(cada, programmeId, told({ givenName: `A${'bcdefgh'[at]}` })));
    const one = must(await referrals.refer(ccas, programmeId, told({ givenName: 'Zita' })));
    must(await referrals.close(ctx, one.id, 'moved_away'));
    const { byOrganisation, byKind, isProtected } = await reports.referralOutcomes(ctx, programmeId, WHOLE);
    expect(isProtected).toBe(false);
    expect(byOrganisation).toMatchObject([
      { label: 'CADA Amiens', total: 7, counts: { received: 7, not_followed_up: 0 } },
      { label: 'CCAS Lille', total: 1, counts: { received: 0, not_followed_up: 1 } },
    ]);
    expect(byKind.map(({ label, total }) => [label, total])).toEqual([
      ['CADA', 7],
      ['CCAS', 1],
    ]);
    const funder = await reports.referralOutcomes(await as('funder'), programmeId, WHOLE);
    expect(funder.isProtected).toBe(true);
    expect(funder.byOrganisation).toMatchObject([
      { label: 'CADA Amiens', total: 7 },
      { total: null, counts: { not_followed_up: null } },
    ]);
    const none = await reports.referralOutcomes(ctx, programmeId, { from: '2027-01-01', to: null });
    expect(none.byOrganisation).toEqual([]);
  });

  it('and other channels are reported for both sides', async () => {
    const mentors = ['Bouche à oreille', 'bouche a oreille', 'Presse', ''].map(
      (channel, at) => `Benali;N${'abcd'[at]};01/02/1980;n${at}@x.fr;75013;${channel}`,
    );
    const stream = sheet(
      ['Nom;Prénom;Date de naissance;E-mail;Code postal;Comment nous avez-vous connus', ...mentors].join(
        '\n',
      ),
    );
    must(
      await app
        .get(ImportsService)
        .importFile(ctx, { programmeId, role: 'mentor', fileName: 'm.csv', stream }),
    );
    must(await referrals.refer(await referrerOf('CADA Amiens'), programmeId, TOLD));
    const [mentor, mentee] = await reports.channels(ctx, programmeId, WHOLE);
    expect(mentor.rows.map(({ label, total }) => [label, total])).toEqual([
      ['Bouche à oreille', 2],
      ['non renseignée', 1],
      ['Presse', 1],
    ]);
    expect(mentee.rows).toMatchObject([{ label: 'CADA Amiens', total: 1, counts: { applied: 1 } }]);
    const [shown] = await reports.channels(await as('funder'), programmeId, WHOLE);
    expect(shown.rows.every(({ total }) => total === null)).toBe(true);
  });

  it('come from organisations of one name each, and from referrers’ accounts', async () => {
    const { id } = must(await organisations.add(ctx, { name: 'OFII  Lille', kind: 'ofii' }));
    expect(await organisations.add(ctx, { name: 'ofii lille', kind: 'ofii' })).toMatchObject({
      refusal: { code: 'ORGANISATION_TAKEN' },
    });
    const [coordinator, referrer] = [await as('coordinator'), await as('referrer')];
    expect(await organisations.attach(ctx, coordinator.userId, id)).toMatchObject({
      refusal: { code: 'NOT_A_REFERRER' },
    });
    expect(await organisations.attach(ctx, referrer.userId, newId())).toMatchObject({
      refusal: { code: 'ORGANISATION_UNKNOWN' },
    });
    const neighbour = await app.association('Voisine');
    expect(await organisations.attach(neighbour, referrer.userId, id)).toMatchObject({
      refusal: { code: 'ORGANISATION_UNKNOWN' },
    });
  });
});
