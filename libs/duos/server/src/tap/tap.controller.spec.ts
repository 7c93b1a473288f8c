import { CHARTER_SIGNERS, type OneTapPurpose } from '@tdu/duos-domain';
import type { Id } from '@tdu/kernel';
import { CharterService, DuosService, OneTapLinks } from '../index.js';
import { type DuoApi, startDuoApi } from '../testing/duo-api.js';
import { type DuoStage, type StagedPair, duoStage } from '../testing/duo-stage.js';

/** Real: HTTP and PostgreSQL; a phone is played by fetch. */
describe('one-tap links', () => {
  let api: DuoApi;
  let stage: DuoStage;
  let pair: StagedPair;
  let duoId: Id;

  beforeAll(async () => {
    api = await startDuoApi('2026-01-10T09:00:00Z');
  });
  beforeEach(async () => {
    api.clock.moveTo(new Date('2026-01-10T09:00:00Z'));
    stage = await duoStage(api);
    pair = await stage.pair();
    [duoId] = await api.get(DuosService).formAccepted(stage.ctx);
  });
  afterAll(() => api.close());

  const link = (purpose: OneTapPurpose, personId: Id, subjectId = duoId) =>
    `${api.url}/tap/${api.get(OneTapLinks).token(stage.ctx, { purpose, subjectId, personId })}`;
  const open = async (url: string) => page(await fetch(url));
  const post = async (url: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
    page(
      await fetch(url, {
        method: 'POST',
        body: new URLSearchParams(form),
        headers: { origin: api.url, ...headers },
      }),
    );
  const page = async (answer: Response) => ({
    status: answer.status,
    text: await answer.text(),
    headers: answer.headers,
  });
  const meetings = () => api.database.sql('SELECT status, logged_by FROM meeting WHERE duo_id = $1', [duoId]);

  async function start() {
    for (const signer of CHARTER_SIGNERS) {
      await api.get(CharterService).sign(stage.ctx, { duoId, signer, name: 'Une Personne' });
    }
  }

  it('GET asks and says what will be recorded, and changes nothing', async () => {
    await start();
    const asked = await open(link('log-meeting', pair.mentorPersonId));
    expect(asked.status).toBe(200);
    expect(asked.text).toContain('Avez-vous rencontré Amina');
    expect(asked.text).toContain('Sera noté');
    expect(asked.text).not.toContain('<script');
    expect(asked.headers.get('content-type')).toContain('text/html');
    expect(asked.headers.get('cache-control')).toBe('no-store');
    expect(await meetings()).toEqual([]);
  });

  it('POST records, and a second tap is the same effect', async () => {
    await start();
    const url = link('log-meeting', pair.menteePersonId);
    const answers = await Promise.all(
      [1, 2, 3].map(() => post(url, { heldOn: '2026-01-10', status: 'held', mode: '' })),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(answers[0].text).toContain('C’est noté');
    expect(await meetings()).toEqual([{ status: 'held', logged_by: 'mentee' }]);
    expect((await open(url)).text).toContain('Déjà noté par vous');
  });

  it('a day that cannot be is refused above the form', async () => {
    await start();
    const refused = await post(link('log-meeting', pair.mentorPersonId), {
      heldOn: '2026-01-11',
      status: 'held',
    });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('Ce jour n’est pas encore venu');
    expect(refused.text).toContain('<form');
    expect(await meetings()).toEqual([]);
  });

  it('an answer from another site is not taken', async () => {
    await start();
    const url = link('log-meeting', pair.mentorPersonId);
    const form = { heldOn: '2026-01-10', status: 'held' };
    expect((await post(url, form, { origin: 'https://ailleurs.example' })).status).toBe(403);
    expect((await post(url, form, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect(await meetings()).toEqual([]);
  });

  it('an expired link says so, whatever is done with it', async () => {
    await start();
    const url = link('log-meeting', pair.mentorPersonId);
    api.clock.moveTo(new Date('2026-03-10T09:00:00Z'));
    expect(await open(url)).toMatchObject({ status: 410, text: expect.stringContaining('Ce lien a expiré') });
    expect((await post(url, { heldOn: '2026-01-10', status: 'held' })).status).toBe(410);
    expect(await meetings()).toEqual([]);
  });

  it.each([
    ['altered', (url: string) => url.replace(/.(?=.{50}$)/, (letter) => (letter === 'A' ? 'B' : 'A'))],
    ['cut short', (url: string) => url.slice(0, -20)],
    ['invented', () => `${api.url}/tap/bonjour`],
  ])('a link that was %s is not valid', async (_how, alter) => {
    const answer = await open(alter(link('log-meeting', pair.mentorPersonId)));
    expect(answer).toMatchObject({ status: 404, text: expect.stringContaining('Ce lien n’est pas valable') });
  });

  it('a link of somebody else opens nothing, and one before the start explains', async () => {
    const stranger = (await stage.pair()).mentorPersonId;
    expect((await open(link('log-meeting', stranger))).status).toBe(404);
    expect((await open(link('log-meeting', pair.mentorPersonId))).text).toContain('n’a pas encore démarré');
  });

  it('carries no name, no address and no readable identifier', async () => {
    const url = link('sign-charter', pair.menteePersonId);
    expect(url).not.toMatch(/Amina|example\.org/);
    expect(url).not.toContain(pair.menteePersonId);
  });

  it('signs the charter that was read, once', async () => {
    const url = link('sign-charter', pair.menteePersonId);
    const shown = await open(url);
    const textHash = /name="textHash" value="(\w{64})"/.exec(shown.text)![1];
    expect(shown.text).toContain('En mots simples');
    expect((await post(url, { name: '', textHash })).text).toContain('Écrivez votre nom');
    expect((await post(url, { name: 'Amina Essai', textHash: 'x' })).text).toContain('a changé');
    for (let tap = 0; tap < 2; tap += 1) {
      expect((await post(url, { name: 'Amina Essai', textHash })).text).toContain(
        'Votre signature est enregistrée',
      );
    }
    const signed = await api.database.sql(
      'SELECT signer, signed_name FROM charter_signature WHERE duo_id = $1',
      [duoId],
    );
    expect(signed).toEqual([{ signer: 'mentee', signed_name: 'Amina Essai' }]);
  });

  it('takes both answers to a proposal, after which the duo is there', async () => {
    const { proposalId, mentorPersonId, menteePersonId } = await stage.pair('released');
    const mentor = link('answer-proposal', mentorPersonId, proposalId);
    expect((await open(mentor)).text).toContain('Un duo avec Amina');
    expect((await post(mentor, {})).text).toContain('Un duo avec Amina');
    for (let tap = 0; tap < 2; tap += 1) {
      expect((await post(mentor, { answer: 'yes' })).text).toContain('votre oui est noté');
    }
    expect((await open(mentor)).text).toContain('votre oui est noté');
    const mentee = link('answer-proposal', menteePersonId, proposalId);
    expect((await post(mentee, { answer: 'yes' })).status).toBe(200);
    const formed = await api.database.sql('SELECT state FROM duo WHERE proposal_id = $1', [proposalId]);
    expect(formed).toEqual([{ state: 'charter' }]);
  });

  it('takes a no with its reason, and asks nothing more', async () => {
    const { proposalId, menteePersonId } = await stage.pair('released');
    const mentee = link('answer-proposal', menteePersonId, proposalId);
    expect((await post(mentee, { answer: 'no', reason: 'Trop loin' })).text).toContain(
      'Votre réponse est notée',
    );
    expect((await open(mentee)).text).toContain('n’attend plus de réponse');
    const kept = await api.database.sql('SELECT state, mentee_reason FROM proposal WHERE id = $1', [
      proposalId,
    ]);
    expect(kept).toEqual([{ state: 'declined', mentee_reason: 'Trop loin' }]);
  });
});
