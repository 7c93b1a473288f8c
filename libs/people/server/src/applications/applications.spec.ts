import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Background } from '@tdu/accounts-server';
import { type Id, type RequestContext, newId } from '@tdu/kernel';
import type { FormSettings } from '@tdu/people-domain';
import { PLATFORM_CONFIG, type PlatformConfig } from '@tdu/platform';
import { type TestApp, must, TEST_NOW } from '@tdu/testing';
import { ImportsService } from '../imports/imports.service.js';
import { makeProgramme, sheet, startPeople } from '../testing/people-stage.js';
import { ApplicationDraftsService } from './application-drafts.service.js';
import { ApplicationFormsService } from './application-forms.service.js';
import { ApplicationsService, type SubmitCommand } from './applications.service.js';

const SCREENING = { mentor: { steps: [] }, mentee: { registrationAge: 16, steps: [] } };
const FORM: FormSettings = {
  opensOn: '2026-11-01',
  closesOn: '2026-12-31',
  capacity: null,
  waitingList: true,
  questions: [
    { key: 'postalCode', required: false },
    { key: 'languages', required: false },
    { key: 'primaryObjective', required: true },
  ],
  noticeVersion: '2026-1',
  noticeText: 'Vos données servent à former des duos.',
};
const ANSWERS = {
  familyName: 'Ahmadi',
  givenName: 'Najib',
  birthDate: '12/07/2002',
  email: 'najib@exemple.fr',
  languages: 'dari (natif)',
  primaryObjective: 'emploi',
};

let networks = 0;

/** Real: PostgreSQL with its row-level security, the mailbox of development. */
describe('public applications', () => {
  let app: TestApp;
  let ctx: RequestContext;
  let programmeId: Id;
  let network: string;
  let forms: ApplicationFormsService;
  let drafts: ApplicationDraftsService;
  let applications: ApplicationsService;

  beforeAll(async () => {
    app = await startPeople();
    forms = app.get(ApplicationFormsService);
    drafts = app.get(ApplicationDraftsService);
    applications = app.get(ApplicationsService);
  });
  beforeEach(async () => {
    app.clock.moveTo(TEST_NOW);
    network = `network-${(networks += 1)}`;
    ctx = await app.association();
    programmeId = await makeProgramme(app, ctx, SCREENING);
    must(await forms.set(ctx, programmeId, 'mentee', FORM));
  });
  afterAll(() => app.close());

  function command(more: Partial<SubmitCommand> = {}): SubmitCommand {
    const consent = { consent: true, noticeVersion: '2026-1' };
    const asked = { programmeId, role: 'mentee' as const, answers: ANSWERS, submissionId: newId() };
    return { ...asked, ...consent, resumeCode: null, website: null, network, ...more };
  }

  const rows = (table: string) =>
    app.database.sql(`SELECT * FROM ${table} WHERE association_id = $1 ORDER BY id`, [ctx.associationId]);

  async function mails(): Promise<string> {
    await app.get(Background).settled();
    const folder = app.get<PlatformConfig>(PLATFORM_CONFIG).mailboxDir;
    const files = await readdir(folder).catch(() => []);
    return (await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))).join('\n');
  }

  /** The mail to an address, as it left. */
  async function mailTo(address: string): Promise<string> {
    const found = (await mails()).split(/^(?=From: )/m).find((mail) => mail.includes(`To: ${address}`));
    if (!found) throw new Error(`no mail went to ${address}`);
    return found;
  }

  it('show what is asked, and nothing about anybody', async () => {
    const shown = must(await forms.show(programmeId, 'mentee'));
    expect(shown).toMatchObject({ state: 'open', associationName: 'Association d’essai' });
    expect(shown.questions.map(({ key }) => key)).toEqual([
      ...['familyName', 'givenName', 'birthDate', 'email', 'phone'],
      ...['postalCode', 'languages', 'primaryObjective'],
    ]);
    for (const [id, role] of [
      [newId(), 'mentee'],
      ['x', 'mentee'],
      [programmeId, 'mentor'],
    ] as const) {
      expect(await forms.show(id, role)).toMatchObject({ refusal: { code: 'FORM_UNKNOWN' } });
    }
  });

  it('make a person and a participation, with the consent, the channel and the history', async () => {
    expect(must(await applications.submit(command()))).toEqual({ waiting: false });
    expect(await rows('person')).toMatchObject([
      { given_name: 'Najib', email: 'najib@exemple.fr', postal_code: null },
    ]);
    expect(await rows('participation')).toMatchObject([
      { role: 'mentee', state: 'applied', objectives: ['employment'], channel: 'Formulaire public' },
    ]);
    expect(await rows('application')).toMatchObject([
      { state: 'received', notice_version: '2026-1', answers: null },
    ]);
    expect(await rows('event')).toContainEqual(expect.objectContaining({ type: 'application.received' }));
    expect(await mails()).toContain('najib@exemple.fr');
  });

  it('are answered in the programme’s own words, where it has some', async () => {
    const received = { fr: { subject: 'Merci de {programme}', body: 'Rendez-vous au café.' } };
    await app.database.sql(
      `UPDATE programme_version SET sections = jsonb_set(sections, '{screening,mails}', $2) WHERE association_id = $1`,
      [ctx.associationId, JSON.stringify({ received })],
    );
    must(await applications.submit(command({ answers: { ...ANSWERS, email: 'own@exemple.fr' } })));
    const sent = await mails();
    expect(sent).toContain('Subject: Merci de ');
    expect(sent).toContain('Rendez-vous au caf');
  });

  it('are answered in the language that was told, in French where the house writes no other', async () => {
    const questions = [...FORM.questions, { key: 'messageLanguage', required: false }];
    must(await forms.set(ctx, programmeId, 'mentee', { ...FORM, questions }));
    const apply = (email: string, messageLanguage: string) =>
      applications.submit(command({ answers: { ...ANSWERS, givenName: email, email, messageLanguage } }));
    must(await apply('in-english@exemple.fr', 'English'));
    must(await apply('en-dari@exemple.fr', 'dari'));
    const [english, dari] = await Promise.all(['in-english@exemple.fr', 'en-dari@exemple.fr'].map(mailTo));
    expect(english).toContain('The team reads it and contacts you.');
    expect(dari).toContain('est bien re');
  });

  it('need one e-mail or one phone of a mentee, no more', async () => {
    const { email: _, ...rest } = ANSWERS;
    must(await applications.submit(command({ answers: { ...rest, phone: '06 12 34 56 78' } })));
    expect(await rows('person')).toMatchObject([{ email: null, phone: '+33612345678' }]);
    const refused = await applications.submit(command({ answers: rest }));
    expect(refused).toMatchObject({ refusal: { code: 'ANSWER_INVALID', path: ['answers', 'email'] } });
  });

  it('sent twice, even at once, are one', async () => {
    const same = command();
    const sent = await Promise.all([applications.submit(same), applications.submit(same)]);
    expect(sent).toEqual([
      { ok: true, value: { waiting: false } },
      { ok: true, value: { waiting: false } },
    ]);
    must(await applications.submit(command()));
    for (const table of ['person', 'participation', 'application']) expect(await rows(table)).toHaveLength(1);
  });

  it('answer the same for who is known, and change nothing of the file', async () => {
    const stream = sheet(
      'Nom;Prénom;Date de naissance;E-mail;Téléphone;Code postal\nAHMADI;Najib;12/07/2002;najib@exemple.fr;0611111111;75013',
    );
    must(
      await app
        .get(ImportsService)
        .importFile(ctx, { programmeId, role: 'mentee', fileName: 'a.csv', stream }),
    );
    const before = await rows('person');
    const answers = { ...ANSWERS, givenName: 'Autre', phone: '0799999999' };
    const [known, unknown] = [
      await applications.submit(command({ answers })),
      await applications.submit(
        command({ answers: { ...answers, email: 'inconnu@exemple.fr', familyName: 'Nouri' } }),
      ),
    ];
    expect(known).toEqual(unknown);
    expect((await rows('person')).slice(0, 1)).toEqual(before);
    expect(await rows('participation')).toHaveLength(2);
    const [told] = await rows('application');
    expect(told.differs).toEqual(['givenName', 'familyName', 'phone']);
  });

  it('are refused before, after, without places, without consent, with an old notice, with nothing half written', async () => {
    const settings = (more: Partial<FormSettings>) =>
      forms.set(ctx, programmeId, 'mentee', { ...FORM, ...more });
    const refusal = async (more: Partial<SubmitCommand> = {}) => {
      const answer = await applications.submit(command(more));
      return answer.ok ? 'taken' : answer.refusal.code;
    };
    must(await settings({ opensOn: '2026-11-22' }));
    expect(await refusal()).toBe('FORM_NOT_YET_OPEN');
    must(await settings({ closesOn: '2026-11-20' }));
    expect(await refusal()).toBe('FORM_CLOSED');
    must(await settings({}));
    expect(await refusal({ consent: false })).toBe('CONSENT_MISSING');
    expect(await refusal({ noticeVersion: '2025-1' })).toBe('NOTICE_CHANGED');
    expect(await refusal({ submissionId: 'x' })).toBe('SUBMISSION_INVALID');
    expect(await refusal({ programmeId: 'x' })).toBe('FORM_UNKNOWN');
    expect(await refusal({ answers: { ...ANSWERS, birthDate: '01/01/2015' } })).toBe('ANSWER_INVALID');
    for (const table of ['person', 'participation', 'application']) expect(await rows(table)).toEqual([]);
    must(await settings({ capacity: 1, waitingList: false }));
    expect(await refusal()).toBe('taken');
    expect(await refusal({ answers: { ...ANSWERS, email: 'autre@exemple.fr' } })).toBe('FORM_FULL');
  });

  it('never exceed the places: of ten at once two are received, eight wait, in their order', async () => {
    must(await forms.set(ctx, programmeId, 'mentee', { ...FORM, capacity: 2 }));
    const sent = await Promise.all(
      Array.from({ length: 10 }, (_, at) =>
        applications.submit(
          command({ answers: { ...ANSWERS, givenName: `N${at}`, email: `n${at}@exemple.fr` } }),
        ),
      ),
    );
    expect(sent.filter((one) => one.ok && one.value.waiting)).toHaveLength(8);
    expect(await rows('participation')).toHaveLength(2);
    const [, , first] = (await app.database.sql(
      `SELECT * FROM application WHERE association_id = $1 ORDER BY state, id`,
      [ctx.associationId],
    )) as { answers: { givenName: string }; state: string }[];
    expect(must(await applications.call(ctx, programmeId, 'mentee', 3))).toBe(3);
    expect(await rows('participation')).toHaveLength(5);
    const called = await rows('person');
    expect(called.map(({ given_name }) => given_name)).toContain(first.answers.givenName);
    expect(
      must(await forms.ofProgramme(ctx, programmeId).then((all) => ({ ok: true as const, value: all }))),
    ).toMatchObject([{ received: 5, waiting: 5, state: 'waiting_list' }]);
    expect(
      (await rows('application')).filter(({ state, answers }) => state === 'received' && answers),
    ).toEqual([]);
  });

  it('by a program that fills in what nobody sees are thrown away, unsaid', async () => {
    expect(must(await applications.submit(command({ website: 'http://x' })))).toEqual({ waiting: false });
    expect(await rows('application')).toEqual([]);
  });

  it('are counted per network', async () => {
    const codes = new Set<string>();
    for (let at = 0; at < 62; at += 1) {
      const answer = await applications.submit(command({ website: 'x' }));
      codes.add(answer.ok ? 'taken' : answer.refusal.code);
    }
    expect(codes).toEqual(new Set(['taken', 'TOO_MANY_REQUESTS']));
  });

  describe('begun', () => {
    const save = (answers: Record<string, string>, resumeCode: string | null = null) =>
      drafts.save({ programmeId, role: 'mentee', answers, resumeCode, network });

    it('are taken up again under a code, of which only a hash is kept', async () => {
      const { resumeCode, expiresAt } = must(
        await save({ familyName: 'Ahmadi', religion: 'x', birthDate: 'un jour' }),
      );
      expect(resumeCode).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
      expect(expiresAt).toEqual(new Date('2026-12-21T09:00:00.000Z'));
      expect(JSON.stringify(await rows('application_draft'))).not.toContain(resumeCode.slice(0, 4));
      must(await save({ familyName: 'Ahmadi', givenName: 'Najib' }, resumeCode));
      const typed = resumeCode.toLowerCase().replaceAll('-', ' ');
      expect(must(await drafts.resume(typed, network))).toMatchObject({
        programmeId,
        role: 'mentee',
        answers: { familyName: 'Ahmadi', givenName: 'Najib' },
      });
      expect(await rows('application_draft')).toHaveLength(1);
    });

    it('are sent their code once there is an address, once', async () => {
      const { resumeCode } = must(await save({ familyName: 'Ahmadi' }));
      expect(await mails()).not.toContain(resumeCode);
      must(await save({ email: 'brouillon@exemple.fr' }, resumeCode));
      must(await save({ email: 'brouillon@exemple.fr', givenName: 'N' }, resumeCode));
      expect((await mails()).split(resumeCode).length - 1).toBeGreaterThan(0);
      expect(await rows('application_draft')).toMatchObject([{ mailed: true }]);
    });

    it('are sent their code in the language that was told', async () => {
      must(await save({ email: 'draft-in-english@exemple.fr', messageLanguage: 'anglais' }));
      const sent = await mailTo('draft-in-english@exemple.fr');
      expect(sent).toContain('The draft is erased on 21 December 2026');
    });

    it('end after thirty days, or once sent, and are erased', async () => {
      const first = must(await save({ familyName: 'Ahmadi' }));
      const second = must(await save({ familyName: 'Nouri' }));
      must(await applications.submit(command({ resumeCode: first.resumeCode })));
      expect(await rows('application_draft')).toHaveLength(1);
      expect(await drafts.resume(first.resumeCode, network)).toMatchObject({
        refusal: { code: 'DRAFT_UNKNOWN' },
      });
      app.clock.moveTo(new Date('2026-12-21T09:00:01.000Z'));
      expect(await drafts.resume(second.resumeCode, network)).toMatchObject({
        refusal: { code: 'DRAFT_UNKNOWN' },
      });
      expect(await drafts.eraseEnded(ctx)).toBe(1);
      expect(await rows('application_draft')).toEqual([]);
    });

    it('open with no other code, form or association', async () => {
      const { resumeCode } = must(await save({ familyName: 'Ahmadi' }));
      for (const typed of ['', 'AAAA-BBBB-CCCC', resumeCode.slice(1), `${resumeCode}2`]) {
        expect(await drafts.resume(typed, network)).toMatchObject({ refusal: { code: 'DRAFT_UNKNOWN' } });
        expect(await save({}, typed)).toMatchObject({ refusal: { code: 'DRAFT_UNKNOWN' } });
      }
      const neighbour = await app.association('Voisine');
      const theirs = await makeProgramme(app, neighbour, SCREENING);
      must(await forms.set(neighbour, theirs, 'mentee', FORM));
      const elsewhere = { programmeId: theirs, role: 'mentee' as const, answers: {}, resumeCode, network };
      expect(await drafts.save(elsewhere)).toMatchObject({ refusal: { code: 'DRAFT_UNKNOWN' } });
      for (let at = 0; at < 30; at += 1) await drafts.resume('AAAA-BBBB-CCCC', network);
      expect(await drafts.resume(resumeCode, network)).toMatchObject({
        refusal: { code: 'TOO_MANY_REQUESTS' },
      });
    });
  });
});
