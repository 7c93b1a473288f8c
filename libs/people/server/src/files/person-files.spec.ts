import { setTimeout } from 'node:timers/promises';
import { ParticipantAccountsService, SessionService } from '@tdu/accounts-server';
import { type Id, type RequestContext, newId } from '@tdu/kernel';
import { Tenancy } from '@tdu/platform';
import { type TestApp, must } from '@tdu/testing';
import { Enrolment } from '../applications/enrolment.js';
import { makeProgramme, startPeople } from '../testing/people-stage.js';
import { toFile, toQuestions } from './file.mapper.js';
import { PersonFilesService } from './person-files.service.js';

const SCREENING = { mentor: { steps: [] }, mentee: { registrationAge: 16, steps: [] } };
const NAJIB = {
  familyName: 'Ahmadi',
  givenName: 'Najib',
  birthDate: '12/07/2002',
  phone: '06 12 34 56 78',
  postalCode: '75013',
  languages: 'dari (natif)',
  primaryObjective: 'emploi',
};

/** Real: PostgreSQL with its row-level security. */
describe('the file of a person', () => {
  let app: TestApp;
  let ctx: RequestContext;
  let programmeId: Id;
  let files: PersonFilesService;

  beforeAll(async () => {
    app = await startPeople();
    files = app.get(PersonFilesService);
  });
  beforeEach(async () => {
    ctx = await app.association();
    programmeId = await makeProgramme(app, ctx, SCREENING);
  });
  afterAll(() => app.close());

  const enrol = async (answers = {}, more = {}) =>
    must(await files.enrol(ctx, { programmeId, role: 'mentee', answers: { ...NAJIB, ...answers }, ...more }));
  const valueOf = (record: Parameters<typeof toFile>[0], key: string) =>
    toFile(record).facts.find((fact) => fact.key === key)?.value;
  const history = () =>
    app.database.sql<{ type: string; data: object }>(
      'SELECT type, data FROM event WHERE association_id = $1 ORDER BY occurred_at, id',
      [ctx.associationId],
    );

  it('is begun by the team with what a form would ask, and waits to be examined', async () => {
    const { participation, person, differs } = await enrol();
    expect(participation).toMatchObject({
      state: 'applied',
      channel: 'Inscription par l’équipe',
      capacity: 1,
    });
    expect(person).toMatchObject({ department: '75', phone: '+33612345678' });
    expect(differs).toEqual([]);
    expect(await history()).toMatchObject([{ type: 'participation.enrolled' }]);
  });

  it('begins with the same questions that it shows afterwards', async () => {
    const asked = toQuestions('mentee');
    const shown = toFile(await enrol()).facts.map(({ value: _value, ...question }) => question);
    expect(asked.map((question) => ({ ...question }))).toEqual(shown);
    expect(asked.filter(({ required }) => required).map(({ key }) => key)).toEqual(
      expect.arrayContaining(['familyName', 'givenName', 'birthDate']),
    );
    expect(asked.find(({ key }) => key === 'availability')).toMatchObject({
      kind: 'choices',
      choices: expect.arrayContaining(['lun matin']),
    });
    expect(toQuestions('mentor').map(({ key }) => key)).toContain('capacity');
  });

  it('is the same when begun twice, at once or later, and says what was told otherwise', async () => {
    const both = await Promise.all([enrol(), enrol()]);
    const later = await enrol({ phone: '06 99 99 99 99' });
    expect(new Set([...both, later].map(({ participation }) => participation.id)).size).toBe(1);
    expect(later.differs).toEqual(['phone']);
    expect(later.person.phone).toBe('+33612345678');
    const more = { languages: 'dari (natif), anglais', email: 'n@exemple.fr', town: ' ', sector: 'santé' };
    expect((await enrol(more)).differs.toSorted()).toEqual(['email', 'languages', 'sector']);
    const elsewhere = await makeProgramme(app, ctx, SCREENING);
    expect((await enrol(more, { programmeId: elsewhere })).differs.toSorted()).toEqual([
      'email',
      'languages',
    ]);
  });

  it('is put right answer by answer, with a history that keeps no fact', async () => {
    const { participation } = await enrol();
    const { id } = participation;
    const after = must(
      await files.correct(ctx, id, {
        phone: '07 11 22 33 44',
        postalCode: '59000',
        availability: 'sam matin',
      }),
    );
    expect(after.person).toMatchObject({ phone: '+33711223344', communeName: 'Lille', department: '59' });
    expect(await files.find(ctx, id)).toMatchObject({
      person: { phone: '+33711223344' },
      participation: { availability: ['sat-morning'], objectives: ['employment'] },
    });
    const corrected = (await history()).filter(({ type }) => type === 'file.corrected');
    expect(corrected).toHaveLength(1);
    expect(JSON.stringify(corrected)).toContain('phone');
    expect(JSON.stringify(corrected)).not.toMatch(/711223344|Lille/);
  });

  it('keeps no second trace of a correction that was sent twice', async () => {
    const { participation } = await enrol();
    const twice = () => files.correct(ctx, participation.id, { sector: 'bâtiment' });
    await Promise.all([twice(), twice()].map(async (sent) => must(await sent)));
    expect((await history()).filter(({ type }) => type === 'file.corrected')).toHaveLength(1);
  });

  it('takes no address that is somebody else’s, not even when both ask at once', async () => {
    const najib = await enrol();
    const hawa = await enrol({ givenName: 'Hawa', phone: '06 12 34 56 79' });
    const results = await Promise.all(
      [najib, hawa].map(({ participation }) =>
        files.correct(ctx, participation.id, { email: 'n@exemple.fr' }),
      ),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({
      refusal: { code: 'EMAIL_TAKEN', path: ['answers', 'email'] },
    });
  });

  it('whose address is put right opens to the right one alone, an account of the team excepted', async () => {
    const { participation, person } = await enrol({ email: 'faux@exemple.fr' });
    const account = { personId: person.id, email: 'faux@exemple.fr', name: 'Najib', role: 'mentee' } as const;
    await app.get(ParticipantAccountsService).open(ctx, [account]);
    const accounts = () =>
      app.database.sql<{ id: Id; email: string }>(
        'SELECT id, email FROM user_account WHERE association_id = $1',
        [ctx.associationId],
      );
    const [{ id }] = await accounts();
    await app.get(Tenancy).withTenant(ctx, (tx) => app.get(SessionService).open(tx, id));
    must(await files.correct(ctx, participation.id, { email: 'juste@exemple.fr' }));
    expect(await accounts()).toEqual([{ id, email: 'juste@exemple.fr' }]);
    const open = await app.database.sql('SELECT 1 FROM session WHERE user_id = $1 AND revoked_at IS NULL', [
      id,
    ]);
    expect(open).toEqual([]);
    await app.database.sql(`UPDATE user_account SET roles = '{mentee,coordinator}' WHERE id = $1`, [id]);
    must(await files.correct(ctx, participation.id, { email: 'autre@exemple.fr' }));
    expect(await accounts()).toEqual([{ id, email: 'juste@exemple.fr' }]);
  });

  it('is corrected and enrolled anew at once without either waiting for the other for ever', async () => {
    const { participation, person } = await enrol();
    const { givenName, familyName, birthDate, phone } = person;
    const told = { givenName, familyName, birthDate, phone };
    const candidate = { programmeId, channel: 'x', event: 'application.received' };
    let corrected: ReturnType<PersonFilesService['correct']> | undefined;
    await app.get(Tenancy).withTenant(ctx, async (tx) => {
      const hawa = { ...told, givenName: 'Hawa', email: 'n@exemple.fr' };
      await app.get(Enrolment).enrol(tx, { ...candidate, role: 'mentee', told: hawa });
      corrected = files.correct(ctx, participation.id, { email: 'n@exemple.fr' });
      await setTimeout(100);
      const again = await app.get(Enrolment).enrol(tx, { ...candidate, role: 'mentor', told });
      expect(again.personId).toBe(person.id);
    });
    expect(await corrected).toMatchObject({ refusal: { code: 'EMAIL_TAKEN' } });
  });

  const refused: [string, Record<string, string>, string][] = [
    ['a day that does not exist', { birthDate: '31/02/2002' }, 'ANSWER_INVALID'],
    ['somebody too young', { birthDate: '12/07/2015' }, 'ANSWER_INVALID'],
    ['nothing to be reached by', { phone: '' }, 'ANSWER_INVALID'],
    ['a question that nobody may ask', { religion: 'aucune' }, 'FACT_UNKNOWN'],
  ];
  test.each(refused)('refuses %s, and stays as it is', async (_what, answers, code) => {
    const { participation, person } = await enrol();
    const result = await files.correct(ctx, participation.id, { sector: 'santé', ...answers });
    expect(result).toMatchObject({ ok: false, refusal: { code } });
    expect(await files.find(ctx, participation.id)).toMatchObject({
      person: { birthDate: person.birthDate, phone: person.phone },
      participation: { sector: null },
    });
  });

  it('is nobody’s outside the association', async () => {
    const { participation } = await enrol();
    const others = await app.association();
    expect(await files.find(others, participation.id)).toBeNull();
    for (const id of [participation.id, newId(), 'x']) {
      const result = await files.correct(others, id, { sector: 'santé' });
      expect(result).toMatchObject({ refusal: { code: 'FILE_UNKNOWN' } });
    }
    expect(await files.enrol(others, { programmeId, role: 'mentee', answers: NAJIB })).toMatchObject({
      refusal: { code: 'PROGRAMME_UNKNOWN' },
    });
  });

  it('shows every question with its words, and what is known as it may be typed again', async () => {
    const file = await enrol();
    expect(valueOf(file, 'birthDate')).toBe('12/07/2002');
    expect(valueOf(file, 'languages')).toBe('dari (natif)');
    expect(valueOf(file, 'email')).toBe('');
    const same = Object.fromEntries(toFile(file).facts.map(({ key, value }) => [key, value]));
    must(await files.correct(ctx, file.participation.id, same));
    expect(await history()).toHaveLength(1);
  });
});
