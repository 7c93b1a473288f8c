import { permissionsOf } from '@tdu/accounts-domain';
import { AccountsServerModule, Background } from '@tdu/accounts-server';
import { type CharterSigner, charterHash, charterText, documentsSection } from '@tdu/duos-domain';
import { type Id, type RequestContext, type Result, newId } from '@tdu/kernel';
import { readSection } from '@tdu/programmes-domain';
import { ProgrammeVersions, ProgrammesService } from '@tdu/programmes-server';
import { type SmtpSink, type TestApp, must, startSmtpSink, startTestApp } from '@tdu/testing';
import { DuosServerModule } from '../duos-server.module.js';
import { DuosService } from '../duos.service.js';
import { type DuoStage, type StagedPair, duoStage } from '../testing/duo-stage.js';
import { VersionMovesService } from '../versions/version-moves.service.js';
import { CharterService } from './charter.service.js';
import { SigningCodesService } from './signing-codes.service.js';

const refusal = (result: Result<unknown>) => (result.ok ? null : result.refusal.code);

/** Real: PostgreSQL, SMTP over the wire. Moved: the clock. */
describe('the charter of a duo', () => {
  let app: TestApp;
  let smtp: SmtpSink;
  let stage: DuoStage;
  let pair: StagedPair;
  let duoId: Id;
  let mentee: RequestContext;
  let coordinator: RequestContext;

  beforeAll(async () => {
    smtp = await startSmtpSink();
    app = await startTestApp([AccountsServerModule, DuosServerModule], { smtpUrl: smtp.url });
  });
  beforeEach(async () => {
    app.clock.moveTo(new Date('2026-01-10T09:00:00Z'));
    stage = await duoStage(app);
    pair = await stage.pair();
    mentee = stage.as({ permissions: permissionsOf(['mentee']), personId: pair.menteePersonId });
    coordinator = stage.as({ permissions: permissionsOf(['coordinator']) });
  });
  afterAll(async () => {
    await app.close();
    await smtp.close();
  });

  const duo = async (id = duoId) => (await app.get(DuosService).one({ ...stage.ctx }, id))!;

  describe('signed with a code', () => {
    beforeEach(async () => {
      [duoId] = await app.get(DuosService).formAccepted(stage.ctx);
    });
    const request = (ctx = mentee, signer: CharterSigner = 'mentee', textHash?: string) =>
      app.get(SigningCodesService).request(ctx, { duoId, signer, textHash });
    const sign = (code: string, more = {}, ctx = mentee) =>
      app
        .get(CharterService)
        .signWithCode(ctx, { duoId, signer: 'mentee', name: 'Amina Essai', code, ...more });
    /** Asks for a code and reads it in the newest message. */
    async function asked(ctx = mentee): Promise<string> {
      must(await request(ctx));
      await app.get(Background).settled();
      const text = smtp.mails.at(-1)!.raw.replace(/=\r?\n/g, '');
      return /\b(\d{3})(?: |=20|=C2=A0)(\d{3})\b/.exec(text)!.slice(1).join('');
    }
    const wrong = (code: string) => (code === '000000' ? '111111' : '000000');
    const minutes = (count: number) => app.clock.moveTo(new Date(app.clock.now().getTime() + count * 60_000));

    it('counts once, however many taps, and the code signs nothing else; only its hash was kept', async () => {
      const code = await asked();
      const [{ email }] = await app.database.sql<{ email: string }>(
        `SELECT email FROM person WHERE id = $1`,
        [pair.menteePersonId],
      );
      expect(smtp.mails.at(-1)!.to).toEqual([email]);
      const rows = await app.database.sql(`SELECT * FROM sign_in_challenge WHERE subject_id = $1`, [duoId]);
      expect(rows).toMatchObject([{ purpose: 'sign-charter-mentee', user_id: null, attempts: 0 }]);
      expect(JSON.stringify(rows)).not.toContain(code);
      for (const tap of await Promise.all([1, 2, 3].map(() => sign(code)))) must(tap);
      expect((await duo()).parts.signatures).toMatchObject([
        { signer: 'mentee', way: 'code', signedName: 'Amina Essai' },
      ]);
      expect(refusal(await sign(code, { signer: 'mentor' }, coordinator))).toBe('CODE_REFUSED');
      expect(refusal(await request())).toBe('CHARTER_ALREADY_SIGNED');
    });

    it('is void after five wrong tries, after a quarter of an hour, and once another one is asked for', async () => {
      const first = await asked();
      const second = await asked();
      if (first !== second) expect(refusal(await sign(first))).toBe('CODE_REFUSED');
      for (let guess = 0; guess < 5; guess += 1) await sign(wrong(second));
      expect(refusal(await sign(second))).toBe('CODE_REFUSED');
      const third = await asked();
      minutes(15);
      expect(refusal(await sign(third))).toBe('CODE_REFUSED');
      const fourth = await asked();
      minutes(14);
      must(await sign(fourth));
    });

    it('is bound to the words that were read, and is not spent by a name forgotten', async () => {
      const code = await asked();
      const { rules } = await duo();
      const english = charterHash(charterText(rules.charter, 'en'));
      expect(refusal(await sign(code, { textHash: english }))).toBe('CODE_REFUSED');
      expect(refusal(await sign(code, { textHash: charterHash('autre') }))).toBe('CHARTER_TEXT_CHANGED');
      expect(refusal(await sign(code, { name: ' ' }))).toBe('SIGNER_NAME_MISSING');
      must(await sign(`${code.slice(0, 3)} ${code.slice(3)}`));
    });

    it('is asked for by who signs or by the team, for an address that is known, and not without end', async () => {
      expect(refusal(await request(mentee, 'mentor'))).toBe('NOT_ALLOWED');
      const stranger = stage.as({ permissions: permissionsOf(['mentor']), personId: newId() });
      expect(refusal(await request(stranger))).toBe('DUO_NOT_FOUND');
      must(await sign(await asked(coordinator), {}, coordinator));
      for (let more = 0; more < 5; more += 1) must(await request(coordinator, 'mentor'));
      expect(refusal(await request(coordinator, 'mentor'))).toBe('TOO_MANY_REQUESTS');
      expect(refusal(await request(coordinator, 'representative'))).toBe('SIGNER_WITHOUT_ADDRESS');
      await app.get(Background).settled();
    });
  });

  describe('of a newer version of the programme', () => {
    const move = (programmeVersionId: Id, duoIds: readonly Id[], more = {}, ctx = coordinator) =>
      app.get(VersionMovesService).moveAll(ctx, { programmeVersionId, duoIds, ...more });
    const codes = async (moving: ReturnType<typeof move>) =>
      must(await moving).refused.map(({ refusal: { code } }) => code);

    /** Publishes sections over the current ones; the id of the version. */
    async function publish(name: string, change: (section: never) => object): Promise<Id> {
      const { programmeId } = stage;
      const current = await app.get(ProgrammesService).current(stage.ctx, programmeId);
      const json = JSON.stringify(change((current.sections as Record<string, never>)[name]));
      const draft = { programmeId, basedOn: current.id, sections: [{ name, json }] };
      return must(await app.get(ProgrammeVersions).publish(stage.ctx, draft)).id;
    }
    const weekly = () =>
      publish('calendar', (calendar: object) => ({
        ...calendar,
        months: 9,
        rhythm: { meetings: 1, period: 'week' },
      }));

    /** Three duos that run since January; it is March, and each met once a month. */
    async function running(): Promise<Id[]> {
      const ids = [await stage.activeDuo()];
      for (let more = 0; more < 2; more += 1) {
        await stage.pair();
        ids.push(await stage.activeDuo());
      }
      for (const id of ids) {
        for (const day of ['2026-01-20', '2026-02-20', '2026-03-02'])
          await app.database.sql(
            `INSERT INTO meeting (association_id, id, duo_id, held_on, status, topics, logged_by, logged_at)
             VALUES ($1, $2, $3, $4, 'held', '{}', 'mentor', now())`,
            [stage.ctx.associationId, newId(), id, day],
          );
      }
      app.clock.moveTo(new Date('2026-03-20T09:00:00Z'));
      return ids;
    }

    it('says first which duos would become late, and moves only what a coordinator chose and accepts', async () => {
      const [first, second, third] = await running();
      const former = (await duo(first)).row.programmeVersionId;
      const next = await weekly();
      const input = { programmeVersionId: next, duoIds: [first, second, third] };
      expect(must(await app.get(VersionMovesService).check(coordinator, input))).toMatchObject([
        { code: 'DUOS_LATE', message: '3 duos deviendraient en retard en passant à cette version.' },
      ]);
      expect(await codes(move(next, [first, second]))).toEqual(['DUO_WOULD_BE_LATE', 'DUO_WOULD_BE_LATE']);
      const accepted = { evenIfLate: true };
      expect(must(await move(next, [first, second, first, newId()], accepted))).toMatchObject({
        moved: 2,
        toSign: 0,
        kept: 0,
        refused: [{ refusal: { code: 'DUO_NOT_FOUND' } }],
      });
      expect(must(await move(next, [first, second], accepted))).toMatchObject({ moved: 0, kept: 2 });
      const moved = await duo(first);
      expect(moved).toMatchObject({ rules: { number: 2 }, life: { endsOn: '2026-10-09', state: 'active' } });
      expect((await duo(third)).row.programmeVersionId).toBe(former);
      const history = await app.database.sql(
        `SELECT data FROM event WHERE subject_id = $1 AND type = 'duo.version_moved'`,
        [first],
      );
      expect(history).toEqual([{ data: { from: 1, to: 2 } }]);
    });

    it('takes nobody back, nor to another programme, nor before the start; and asks the team', async () => {
      const [first, second] = await running();
      const { programmeVersionId: former } = (await duo(first)).row;
      const next = await weekly();
      must(await move(next, [first], { evenIfLate: true }));
      expect(await codes(move(former, [first]))).toEqual(['VERSION_NOT_NEWER']);
      const other = must(
        await app.get(ProgrammesService).create(stage.ctx, { name: 'Autre', preset: 'duo-for-a-job' }),
      );
      expect(await codes(move(other.currentVersion.id, [first]))).toEqual(['VERSION_OF_OTHER_PROGRAMME']);
      await stage.pair();
      const [unsigned] = await app.get(DuosService).formAccepted(stage.ctx);
      expect(await codes(move(next, [unsigned]))).toEqual(['DUO_NOT_RUNNING']);
      expect(refusal(await move(newId(), [first]))).toBe('VERSION_UNKNOWN');
      const many = Array.from({ length: 201 }, () => newId());
      expect(refusal(await move(next, many))).toBe('TOO_MANY_DUOS');
      expect(await codes(move(next, [second], {}, mentee))).toEqual(['DUO_NOT_FOUND']);
      expect(await codes(move(next, ['rien']))).toEqual(['DUO_NOT_FOUND']);
    });

    it('is signed again where its terms changed, and holds with its calendar once all have', async () => {
      const [first] = await running();
      await publish('documents', (documents: { charter: { text: { fr: string } } }) => {
        const text = { ...documents.charter.text, fr: `${documents.charter.text.fr} Et encore.` };
        return { ...documents, charter: { ...documents.charter, text, version: 'nouvelle' } };
      });
      const next = await publish('calendar', (calendar: object) => ({ ...calendar, months: 9 }));
      const input = { programmeVersionId: next, duoIds: [first] };
      expect(must(await app.get(VersionMovesService).check(coordinator, input))).toMatchObject([
        { code: 'DUOS_TO_SIGN', message: '1 duo aurait la charte à signer de nouveau avant d’y passer.' },
      ]);
      expect(must(await move(next, [first]))).toMatchObject({ moved: 0, toSign: 1, refused: [] });
      expect(must(await move(next, [first]))).toMatchObject({ kept: 1 });
      expect(await duo(first)).toMatchObject({ rules: { number: 1 }, life: { endsOn: '2026-07-09' } });
      const { charter } = readSection(
        await app.get(ProgrammesService).version(stage.ctx, next),
        documentsSection,
      );
      for (const signer of charter.signers)
        must(await app.get(CharterService).sign(stage.ctx, { duoId: first, signer, name: 'Nora B' }));
      expect(await duo(first)).toMatchObject({
        rules: { number: 3 },
        row: { termsVersionId: null },
        life: { endsOn: '2026-10-09', startsOn: '2026-01-10' },
      });
    });
  });
});
