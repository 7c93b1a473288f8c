import { AccountsServerModule } from '@tdu/accounts-server';
import { charterHash } from '@tdu/duos-domain';
import { type Id, type RequestContext, addDays, newId, today } from '@tdu/kernel';
import { ContinuityService } from '@tdu/people-server';
import { ProgrammeVersions, ProgrammesService } from '@tdu/programmes-server';
import { type TestApp, must, startTestApp } from '@tdu/testing';
import { readJws } from '../certificates/badge-crypto.js';
import { BadgesService } from '../certificates/badges.service.js';
import { badgePage } from '../certificates/badge-page.js';
import { CertificatePrint } from '../certificates/certificate-print.js';
import { PublicBadges } from '../certificates/public-badges.js';
import { DuoChangesService } from '../change/duo-changes.service.js';
import { CharterPrint } from '../charter/charter-print.js';
import { CharterService } from '../charter/charter.service.js';
import { DocumentsService } from '../documents/documents.service.js';
import { DuosServerModule } from '../duos-server.module.js';
import { DuosService } from '../duos.service.js';
import { timelineLabel } from '../graphql/timeline.labels.js';
import { MeetingsService } from '../meetings.service.js';
import { PersonTimeline } from '../person-timeline.js';
import { duoStage } from '../testing/duo-stage.js';
import { EndingsService } from './endings.service.js';
import { FirstMeetingService } from './first-meeting.service.js';

const DAY = 24 * 60 * 60 * 1000;
const SIGNERS = ['mentor', 'mentee', 'representative'] as const;

/** Real: PostgreSQL, signatures, PDF. Moved: the clock. */
describe('a duo from its charter to its alumni', () => {
  let app: TestApp;
  let stage: Awaited<ReturnType<typeof duoStage>>;
  let ctx: RequestContext;
  let duoId: Id;
  const start = new Date('2026-11-21T09:00:00.000Z');

  beforeAll(async () => {
    app = await startTestApp([AccountsServerModule, DuosServerModule]);
  });
  beforeEach(async () => {
    app.clock.moveTo(start);
    stage = await duoStage(app);
    ctx = stage.ctx;
    await stage.pair();
    [duoId] = await app.get(DuosService).formAccepted(ctx);
  });
  afterAll(() => app.close());

  const later = (days: number) => app.clock.moveTo(new Date(start.getTime() + days * DAY));
  const duo = async () => (await app.get(DuosService).one({ ...ctx }, duoId))!;
  async function signed() {
    for (const signer of SIGNERS)
      must(await app.get(CharterService).sign(ctx, { duoId, signer, name: 'Nora B' }));
  }
  async function closed(reason: 'completed' | 'moved_away' = 'completed') {
    await signed();
    const first = today(app.clock);
    later(40);
    const log = { duoId, status: 'held', minutes: 90 } as const;
    must(await app.get(MeetingsService).log(ctx, { ...log, heldOn: addDays(first, 3) }));
    must(await app.get(MeetingsService).log(ctx, { ...log, heldOn: addDays(first, 20), minutes: null }));
    must(await app.get(MeetingsService).log(ctx, { duoId, status: 'missed', heldOn: addDays(first, 30) }));
    must(await app.get(DuosService).close(ctx, { duoId, reason }));
  }
  const states = async () => {
    const { row } = await duo();
    const rows = await app.database.sql<{ id: Id; state: string }>(
      `SELECT id, state FROM participation WHERE association_id = $1`,
      [ctx.associationId],
    );
    const of = (id: Id) => rows.find((one) => one.id === id)?.state;
    return { mentor: of(row.mentorParticipationId), mentee: of(row.menteeParticipationId) };
  };
  async function scan() {
    const bytes = Buffer.from('%PDF-1.7 une charte signée');
    const what = { kind: 'charter', audience: 'duo', paperKey: null, fileName: 'charte.pdf' } as const;
    const stream = (async function* () {
      yield bytes;
    })();
    return must(await app.get(DocumentsService).add(ctx, { duoId, ...what, stream })).id;
  }

  it('signs on paper at the office with the scan in its folder, and not without', async () => {
    const charters = app.get(CharterService);
    const paper = { duoId, signer: 'mentee', name: 'Amina Essai', signedOn: today(app.clock) } as const;
    expect(await charters.signOnPaper(ctx, { ...paper, documentId: newId() })).toMatchObject({
      refusal: { code: 'PAPER_UNKNOWN' },
    });
    const documentId = await scan();
    must(await charters.signOnPaper(ctx, { ...paper, documentId }));
    expect((await duo()).parts.signatures).toMatchObject([{ signer: 'mentee', way: 'paper', documentId }]);
  });

  it('prints its charter, in full and in simple words', async () => {
    const print = app.get(CharterPrint);
    for (const simple of [false, true]) {
      const pdf = await print.of(ctx, duoId, 'fr', simple);
      expect(pdf?.subarray(0, 5).toString()).toBe('%PDF-');
      expect(pdf!.toString('latin1')).toContain('/FontFile');
    }
    expect(await print.of(stage.as({ personId: newId() }), duoId, 'fr', false)).toBeNull();
  });

  it('signs again when the terms change, and lives under the old ones until all have', async () => {
    await signed();
    const charters = app.get(CharterService);
    expect(await charters.renew(ctx, duoId)).toMatchObject({ refusal: { code: 'TERMS_UNCHANGED' } });
    const before = await duo();
    const { currentVersion } = (await app.get(ProgrammesService).find(ctx, stage.programmeId))!;
    const documents = currentVersion.sections.documents as { charter: { text: { fr: string } } };
    const text = { ...documents.charter.text, fr: `${documents.charter.text.fr} Les termes ont changé.` };
    const json = JSON.stringify({
      ...documents,
      charter: { ...documents.charter, text, version: 'nouvelle' },
    });
    const draft = { programmeId: stage.programmeId, basedOn: currentVersion.id };
    must(
      await app.get(ProgrammeVersions).publish(ctx, { ...draft, sections: [{ name: 'documents', json }] }),
    );
    must(await charters.renew(ctx, duoId));
    must(await charters.renew(ctx, duoId));
    const old = charterHash(documents.charter.text.fr);
    const refused = await charters.sign(ctx, { duoId, signer: 'mentor', name: 'Nora B', textHash: old });
    expect(refused).toMatchObject({ refusal: { code: 'CHARTER_TEXT_CHANGED' } });
    if (!refused.ok) expect(refused.refusal.message).toContain('nouvelle');
    expect((await duo()).row.programmeVersionId).toBe(before.row.programmeVersionId);
    await signed();
    const after = await duo();
    expect(after.row).toMatchObject({ termsVersionId: null, startsOn: before.row.startsOn });
    expect(after.rules.charter.version).toBe('nouvelle');
    expect(after.life.signatures).toHaveLength(6);
  });

  it('meets first with the team, in a public place, and three are told to have come', async () => {
    await signed();
    const firsts = app.get(FirstMeetingService);
    const plannedOn = addDays(today(app.clock), 5);
    const plan = (placeKind: 'home' | 'library') => firsts.plan(ctx, { duoId, plannedOn, placeKind });
    expect(await plan('home')).toMatchObject({ refusal: { code: 'PLACE_NOT_PUBLIC' } });
    must(await plan('library'));
    const everyone = { mentor: true, mentee: true, team: true };
    expect(await firsts.tell(ctx, duoId, everyone)).toMatchObject({
      refusal: { code: 'FIRST_MEETING_TO_COME' },
    });
    later(5);
    must(await firsts.tell(ctx, duoId, everyone));
    expect((await app.get(EndingsService).of({ ...ctx }, duoId)).firstMeeting).toMatchObject({
      plannedOn,
      placeKind: 'library',
      teamCame: true,
    });
    expect((await duo()).life.meetings).toMatchObject([
      { heldOn: plannedOn, status: 'held', placeKind: 'library' },
    ]);
  });

  it('is attested by held meetings alone, on paper too', async () => {
    await closed();
    const print = app.get(CertificatePrint);
    expect(must(print.figures(ctx, await duo()))).toMatchObject({
      meetings: 2,
      minutes: 90,
      withoutLength: 1,
    });
    expect(
      must(await print.print(ctx, duoId, 'mentor'))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    const { people } = await duo();
    const mentee = stage.asLink(people.menteePersonId);
    expect(await print.print(mentee, duoId, 'mentor')).toMatchObject({ refusal: { code: 'DUO_NOT_FOUND' } });
  });

  it('gives badges that anyone can check, until they are taken back', async () => {
    await closed();
    const badges = app.get(BadgesService);
    const twice = await Promise.all([badges.give(ctx, duoId, 'mentee'), badges.give(ctx, duoId, 'mentee')]);
    const badge = must(twice[0]);
    expect(must(twice[1]).id).toBe(badge.id);
    const address = badges.urlOf(badge).split('/').at(-1)!;
    const world = app.get(PublicBadges);
    const { keys } = (await world.jwks(ctx.associationId)) as {
      keys: { x: string; kid: string; d?: string }[];
    };
    expect(keys).toHaveLength(1);
    expect(keys[0].d).toBeUndefined();
    const [head] = badge.credential.split('.');
    expect(JSON.parse(Buffer.from(head, 'base64url').toString())).toEqual({
      alg: 'EdDSA',
      typ: 'JWT',
      kid: keys[0].kid,
    });
    const content = readJws(badge.credential, { kty: 'OKP', crv: 'Ed25519', x: keys[0].x });
    expect(content).toMatchObject({
      type: ['VerifiableCredential', 'OpenBadgeCredential'],
      id: badges.urlOf(badge),
    });
    // No birth date, no address, no country, no partner: the holder's name and what was done.
    expect(JSON.stringify(content)).not.toMatch(/1990|example\.org|Claire|réfugi/);
    const page = badgePage(await world.check(address));
    expect(page).toContain('Badge valable');
    expect(page).toContain('2 rencontres tenues');
    const [h, b, s] = badge.credential.split('.');
    const forged = Buffer.from(Buffer.from(b, 'base64url').toString().replace('Amina', 'Autre')).toString(
      'base64url',
    );
    expect(readJws(`${h}.${forged}.${s}`, { kty: 'OKP', crv: 'Ed25519', x: keys[0].x })).toBeUndefined();
    expect(await world.credential(address)).toBe(badge.credential);
    must(await badges.revoke(ctx, badge.id, 'Erreur'));
    expect(badgePage(await world.check(address))).toContain('Badge retiré');
    expect(await world.revoked(ctx.associationId)).toMatchObject({
      revokedCredential: [{ id: badges.urlOf(badge), revoked: true }],
    });
    // The list above leads anyone to it, and the credential bears a name.
    expect(await world.credential(address)).toBeNull();
    expect(await world.check('rien')).toBeNull();
  });

  it('gives no badge for a path cut short, nor before the end', async () => {
    const badges = app.get(BadgesService);
    expect(await badges.give(ctx, duoId, 'mentor')).toMatchObject({ refusal: { code: 'BADGE_TOO_EARLY' } });
    await closed('moved_away');
    expect(await badges.give(ctx, duoId, 'mentor')).toMatchObject({ refusal: { code: 'BADGE_NOT_EARNED' } });
  });

  it('is reviewed by both sides; who would do it again is what matching reads', async () => {
    const endings = app.get(EndingsService);
    const tell = (value: string) =>
      endings.review(ctx, {
        duoId,
        side: 'mentee',
        answers: [
          { key: 'again', value },
          { key: 'satisfaction', value: '9' },
        ],
      });
    expect(await tell('yes')).toMatchObject({ refusal: { code: 'CLOSING_TOO_EARLY' } });
    await closed();
    const { people } = await duo();
    const wishes = async () =>
      (
        await app.database.sql<{ ids: Id[] }>(
          `SELECT wished_partner_ids AS ids FROM participation WHERE association_id = $1 AND person_id = $2`,
          [ctx.associationId, people.menteePersonId],
        )
      )[0].ids;
    must(await tell('yes'));
    must(await tell('yes'));
    expect(await wishes()).toEqual([people.mentorPersonId]);
    must(await tell('no'));
    expect(await wishes()).toEqual([]);
    const { reviews } = await endings.of({ ...ctx }, duoId);
    expect(reviews).toMatchObject([
      { side: 'mentee', answers: { again: false, satisfaction: 9 }, toldBy: 'staff' },
    ]);
    const wrong = { duoId, side: 'mentor', answers: [{ key: 'satisfaction', value: '11' }] } as const;
    expect(await endings.review(ctx, wrong)).toMatchObject({ refusal: { code: 'ANSWER_NOT_OFFERED' } });
  });

  it('cut short by the mentor leaves the mentee the place, for the next one', async () => {
    await closed('moved_away');
    const { people } = await duo();
    const [{ ties }] = await app.database.sql<{ ties: object }>(
      `SELECT kept_ties AS ties FROM participation WHERE association_id = $1 AND person_id = $2`,
      [ctx.associationId, people.menteePersonId],
    );
    expect(ties).toEqual({ department: '75', channel: null });
  });

  it('goes on as next steps and follow-ups, for those who agreed', async () => {
    const endings = app.get(EndingsService);
    expect(await endings.tellNextStep(ctx, duoId, 'job')).toMatchObject({
      refusal: { code: 'DUO_NOT_CLOSED' },
    });
    await closed();
    must(await endings.tellNextStep(ctx, duoId, 'training'));
    const followUp = { duoId, side: 'mentee', months: 6, situation: 'job' } as const;
    expect(await endings.followUp(ctx, followUp)).toMatchObject({ refusal: { code: 'NO_ALUMNI_CONSENT' } });
    must(await endings.setAlumni(ctx, duoId, 'mentee', true));
    expect(await endings.followUp(ctx, { ...followUp, months: 7 })).toMatchObject({
      refusal: { code: 'FOLLOW_UP_UNKNOWN' },
    });
    later(40 + 190);
    must(await endings.followUp(ctx, followUp));
    const { aftermath, followUps } = await endings.of({ ...ctx }, duoId);
    expect(aftermath).toMatchObject({ destination: 'training', menteeAlumni: true, mentorAlumni: null });
    expect(followUps).toMatchObject([{ months: 6, situation: 'job' }]);
  });

  it('makes alumni of those who agreed, whichever comes first, and shows it in their history', async () => {
    const endings = app.get(EndingsService);
    must(await endings.setAlumni(ctx, duoId, 'mentor', true));
    await closed();
    expect(await states()).toEqual({ mentor: 'alumni', mentee: 'admitted' });
    const tell = () => endings.setAlumni(ctx, duoId, 'mentee', true);
    for (const told of await Promise.all([tell(), tell()])) must(told);
    expect(await states()).toEqual({ mentor: 'alumni', mentee: 'alumni' });
    const { people } = await duo();
    const page = await app.get(PersonTimeline).page(ctx, people.menteePersonId, { first: 50 });
    const labels = page.edges.map(({ node }) => timelineLabel(node.type, node.data));
    expect(labels.filter((label) => label === 'Parcours d’admission : ancien·ne')).toHaveLength(1);
    must(await endings.setAlumni(ctx, duoId, 'mentee', false));
    expect(await states()).toEqual({ mentor: 'alumni', mentee: 'alumni' });
  });

  it('keeps in the pool whoever goes on, and takes alumni back with the duo or for another one', async () => {
    const endings = app.get(EndingsService);
    for (const side of ['mentor', 'mentee'] as const) must(await endings.setAlumni(ctx, duoId, side, true));
    await closed();
    expect(await states()).toEqual({ mentor: 'alumni', mentee: 'alumni' });
    must(await endings.tellNextStep(ctx, duoId, 'another_duo'));
    expect(await states()).toEqual({ mentor: 'alumni', mentee: 'admitted' });
    const changes = app.get(DuoChangesService);
    must(await changes.prepareRematch(ctx, { duoId, side: 'mentor', changes: ['distance'] }));
    // The steps of this mentor were never recorded: back, but not into the pool before they are.
    expect(await states()).toEqual({ mentor: 'screening', mentee: 'admitted' });
    must(await endings.tellNextStep(ctx, duoId, 'job'));
    expect(await states()).toEqual({ mentor: 'screening', mentee: 'alumni' });
    must(await changes.reopen(ctx, duoId));
    expect(await states()).toEqual({ mentor: 'screening', mentee: 'admitted' });
  });

  it('asks nobody back for the wish of a former duo that a later one has met', async () => {
    const endings = app.get(EndingsService);
    for (const side of ['mentor', 'mentee'] as const) must(await endings.setAlumni(ctx, duoId, side, true));
    await closed();
    must(
      await app.get(DuoChangesService).prepareRematch(ctx, { duoId, side: 'mentor', changes: ['distance'] }),
    );
    must(await endings.tellNextStep(ctx, duoId, 'another_duo'));
    const { row } = await duo();
    await app.database.sql(
      `INSERT INTO duo (association_id, id, programme_version_id, mentor_participation_id, mentee_participation_id, state,
                        formed_on, starts_on, ends_on, closed_on, closure_reason, created_at)
       SELECT association_id, $2, programme_version_id, mentor_participation_id, mentee_participation_id, state,
              formed_on + 50, starts_on + 50, ends_on + 50, closed_on + 50, closure_reason, created_at FROM duo WHERE id = $1`,
      [duoId, newId()],
    );
    await app.database.sql(`UPDATE participation SET state = 'alumni' WHERE id = ANY($1)`, [
      [row.mentorParticipationId, row.menteeParticipationId],
    ]);
    must(await endings.setAlumni(ctx, duoId, 'mentee', false));
    expect(await states()).toEqual({ mentor: 'alumni', mentee: 'alumni' });
  });

  it('keeps one line in its history of what is told twice', async () => {
    const endings = app.get(EndingsService);
    await closed();
    const answers = [{ key: 'satisfaction', value: '9' }];
    const told = () => [
      endings.setAlumni(ctx, duoId, 'mentee', true),
      endings.tellNextStep(ctx, duoId, 'training'),
      endings.review(ctx, { duoId, side: 'mentee', answers }),
    ];
    for (const tap of await Promise.all([...told(), ...told()])) must(tap);
    later(40 + 190);
    const followUp = { duoId, side: 'mentee', months: 6, situation: 'job' } as const;
    for (const tap of await Promise.all([1, 2].map(() => endings.followUp(ctx, followUp)))) must(tap);
    const lines = await app.database.sql(
      `SELECT type, count(*)::int AS lines FROM event WHERE subject_id = $1
          AND type IN ('alumni.told', 'next_step.told', 'closing_review.told', 'follow_up.done') GROUP BY type`,
      [duoId],
    );
    expect(lines).toHaveLength(4);
    expect(lines.every((line) => line.lines === 1)).toBe(true);
    must(await endings.tellNextStep(ctx, duoId, 'job'));
    expect((await endings.of({ ...ctx }, duoId)).aftermath?.destination).toBe('job');
  });

  it('ends with a mentee who becomes a mentor under one file, once', async () => {
    must(await app.get(EndingsService).setAlumni(ctx, duoId, 'mentee', true));
    await closed();
    expect((await states()).mentee).toBe('alumni');
    const { row, people } = await duo();
    const continuity = app.get(ContinuityService);
    const become = () => continuity.becomeMentor(ctx, row.menteeParticipationId, stage.programmeId);
    const second = must(await become());
    expect(second).toMatchObject({
      personId: people.menteePersonId,
      role: 'mentor',
      state: 'applied',
      screening: {},
    });
    expect(must(await become()).id).toBe(second.id);
    await app.database.sql(`UPDATE person SET birth_date = '2012-01-01' WHERE id = $1`, [
      people.mentorPersonId,
    ]);
    const other = await app.get(ProgrammesService).create(ctx, { name: 'Autre', preset: 'duos-de-demain' });
    expect(await continuity.becomeMentor(ctx, row.mentorParticipationId, must(other).id)).toMatchObject({
      refusal: { code: 'UNDER_AGE' },
    });
  });
});
