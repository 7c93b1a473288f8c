import { type Id, addDays, addMonths } from '@tdu/kernel';
import type { ApiClient } from './support/api-client.js';
import { AFTERWARDS, CHARTER, type Charter, CharterScene, type SignedDuo } from './support/charter-scene.js';
import { ProgrammeDesk, type Told, act, list, refuses } from './support/programme-desk.js';
import { type TestApi, startTestApi } from './support/start-test-api.js';

const MONDAY = '2026-03-02';

/** Real: HTTP, PostgreSQL, PDF, the signatures of badges. Moved: the clock. One duo, from its charter to its alumni. */
describe('a duo from its charter to its alumni over HTTP', () => {
  let api: TestApi;
  let scene: CharterScene;
  let desk: ProgrammeDesk;
  let people: Awaited<ReturnType<CharterScene['browsers']>>;
  let duoId: Id;

  beforeAll(async () => {
    api = await startTestApi();
    scene = await CharterScene.of(api, MONDAY);
    ({ desk, duoId } = scene);
    people = await scene.browsers();
  }, 60_000);
  afterAll(() => api.close());

  const duo = <T>(who: ApiClient, selection: string) => scene.duo<T>(who, selection);
  const sign: CharterScene['sign'] = (...given) => scene.sign(...given);
  const charter = async () => (await duo<{ charter: Charter }>(people.mentee, CHARTER)).charter;
  const signers = ({ signatures }: SignedDuo) => signatures.map(({ signer }) => signer).sort();

  it('is bound by a text that all three read, in simple words and on paper too', async () => {
    const read_ = await duo<{ charter: Charter; english: { text: string } }>(people.mentee, CHARTER);
    expect(read_.charter).toMatchObject({ version: '2026-1', renewal: false });
    expect(read_.charter.missingSigners).toEqual(['mentor', 'mentee', 'representative']);
    expect(read_.charter.simpleText).toContain('Pas d’argent entre nous');
    expect(read_.english.text).toContain('Mutual commitment charter');
    const pdf = (who: ApiClient, query = '') => scene.paper(who, `charter.pdf${query}`);
    const sizes = new Set<number>();
    for (const [who, query] of [
      [people.mentee, '?simple=1'],
      [people.mentor, '?language=en'],
      [people.coordinator, ''],
    ] as const) {
      const printed = await pdf(who, query);
      expect(printed).toMatchObject({ status: 200, type: 'application/pdf', isPdf: true });
      sizes.add(printed.size);
    }
    expect(sizes.size).toBe(3);
    expect((await pdf(people.otherMentor)).status).toBe(404);
    expect((await pdf(people.neighbour)).status).toBe(404);
    expect((await pdf(people.funder)).status).toBe(403);
    expect((await pdf(api.client())).status).toBe(401);
  });

  it('is signed by each for him- or herself, once for two taps, under the text on the screen', async () => {
    const { textHash } = await charter();
    const refused: [Promise<Told>, string, RegExp][] = [
      [sign(people.mentor, 'mentee'), 'NOT_ALLOWED', /coordinateur/],
      [sign(people.otherMentor, 'mentor'), 'DUO_NOT_FOUND', /liste de vos duos/],
      [sign(people.neighbour, 'mentor'), 'DUO_NOT_FOUND', /liste de vos duos/],
      [sign(people.mentor, 'mentor', { name: ' ' }), 'SIGNER_NAME_MISSING', /en toutes lettres/],
      [
        sign(people.mentor, 'mentor', { hash: 'a'.repeat(64) }),
        'CHARTER_TEXT_CHANGED',
        /« 2026-1 ».*Rechargez/,
      ],
    ];
    for (const [asked, code, message] of refused) {
      const told = await asked;
      expect([told.__typename, told.code]).toEqual(['RefusalResult', code]);
      expect(told.message).toMatch(message);
    }
    expect(await sign(people.funder, 'mentor')).toEqual({ denied: 'FORBIDDEN' });
    const taps = await Promise.all([1, 2].map(() => sign(people.mentor, 'mentor', { hash: textHash })));
    for (const tap of taps) expect(tap).toMatchObject({ state: 'charter' });
    expect(signers(await sign(people.mentor, 'mentor', { hash: textHash }))).toEqual(['mentor']);
    expect(await scene.historyOf('charter.signed')).toHaveLength(1);
  });

  it('is signed on paper at the office with its scan, which then stays', async () => {
    const cv = await scene.upload(people.mentee, 'kind=cv&audience=duo&name=cv.pdf');
    const scan = await scene.upload(people.mentee, 'kind=charter&audience=duo&name=charte.pdf');
    refuses(await scene.signOnPaper(people.coordinator, cv, MONDAY), 'PAPER_UNKNOWN');
    refuses(await scene.signOnPaper(people.coordinator, scan, '2026-03-03'), 'SIGNED_IN_FUTURE');
    refuses(await scene.signOnPaper(people.coordinator, scan, '2026-03-01'), 'SIGNED_BEFORE_DUO');
    expect(await scene.signOnPaper(people.mentor, scan, MONDAY)).toEqual({ denied: 'FORBIDDEN' });
    const signed = await scene.signOnPaper(people.coordinator, scan, MONDAY);
    expect(signed.signatures).toContainEqual({
      signer: 'mentee',
      way: 'paper',
      documentId: scan,
      textVersion: '2026-1',
    });
    const remove = (who: ApiClient, id: Id) => act(who, `removeDocument(documentId: "${id}")`);
    for (const who of [people.mentee, people.coordinator]) {
      const kept = await remove(who, scan);
      expect([kept.__typename, kept.code]).toEqual(['RefusalResult', 'DOCUMENT_SIGNED']);
      expect(kept.message).toMatch(/charte signée/);
    }
    expect((await people.mentor.fetch(`/duo-documents/${scan}`)).status).toBe(200);
    expect(await remove(people.mentee, cv)).toMatchObject({ __typename: 'RemovedDocument' });
  });

  it('starts with the last signature, that of the programme', async () => {
    expect(await charter()).toMatchObject({ missingSigners: ['representative'] });
    const started = await sign(people.coordinator, 'representative', { name: 'Nadia Petit' });
    expect(started).toMatchObject({ state: 'active', startsOn: MONDAY });
    expect(signers(started)).toEqual(['mentee', 'mentor', 'representative']);
    expect(await charter()).toMatchObject({ missingSigners: [] });
  });

  describe('its first meeting', () => {
    const plan = (place: string, on: string, who = people.coordinator) =>
      scene.act(who, 'planFirstMeeting', `plannedOn: "${on}", time: "18:30", placeKind: ${place}`);
    const tell = (who = people.coordinator, mentee = true) =>
      scene.act(who, 'tellFirstMeeting', `mentor: true, mentee: ${mentee}, team: true`);
    const FIRST = 'firstMeeting { plannedOn time placeKind mentorCame menteeCame teamCame }';
    const day = '2026-03-05';

    it('is arranged by the team in a public place, on a day to come', async () => {
      refuses(await plan('home', day), 'PLACE_NOT_PUBLIC', /lieu public/);
      refuses(await plan('library', '2026-02-27'), 'PLAN_IN_PAST');
      expect(await plan('library', day, people.mentor)).toEqual({ denied: 'FORBIDDEN' });
      refuses(await tell(), 'FIRST_MEETING_UNPLANNED');
      await plan('cafe', '2026-03-04');
      await Promise.all([plan('library', day), plan('library', day)]);
      expect(await duo(people.mentee, `${FIRST} plannedMeetings { plannedOn placeKind }`)).toEqual({
        firstMeeting: {
          plannedOn: day,
          time: '18:30',
          placeKind: 'library',
          mentorCame: null,
          menteeCame: null,
          teamCame: null,
        },
        plannedMeetings: [{ plannedOn: day, placeKind: 'library' }],
      });
    });

    it('is told by who came, from its day on, and corrected by telling again', async () => {
      refuses(await tell(), 'FIRST_MEETING_TO_COME', /05\/03\/2026/);
      desk.life.moveTo(day);
      people = await scene.browsers();
      expect(await tell(people.mentee)).toEqual({ denied: 'FORBIDDEN' });
      await tell(people.coordinator, false);
      expect(await duo(people.coordinator, 'meetingsHeld meetings { status absent }')).toEqual({
        meetingsHeld: 0,
        meetings: [{ status: 'missed', absent: 'mentee' }],
      });
      await Promise.all([tell(), tell()]);
      expect(
        await duo(people.mentor, `${FIRST} meetingsHeld meetings { heldOn status placeKind }`),
      ).toMatchObject({
        firstMeeting: { mentorCame: true, menteeCame: true, teamCame: true },
        meetingsHeld: 1,
        meetings: [{ heldOn: day, status: 'held', placeKind: 'library' }],
      });
    });

    it('that took place is not planned anew', async () => {
      refuses(await plan('library', day), 'FIRST_MEETING_HELD');
      refuses(await plan('cafe', '2026-03-20'), 'FIRST_MEETING_HELD');
      expect(await duo(people.mentee, `${FIRST} plannedMeetings { plannedOn told }`)).toMatchObject({
        firstMeeting: { plannedOn: day, mentorCame: true },
        plannedMeetings: [{ plannedOn: day, told: true }],
      });
    });
  });

  it('signs again when the terms change, and goes on under the old ones until all three have', async () => {
    const renew = () => scene.act(people.coordinator, 'renewCharter', ``);
    refuses(await renew(), 'TERMS_UNCHANGED', /2026-1/);
    const old = await charter();
    const published = await scene.changeTerms('8. Le train\nLe billet est remboursé.', '2026-2');
    expect(published.__typename).toBe('ProgrammeVersion');
    expect(await charter()).toEqual(old);
    await Promise.all([renew(), renew()]);
    expect(await scene.historyOf('charter.renewal_asked')).toHaveLength(1);
    const anew = await duo<{ charter: Charter; missingSigners: string[] }>(people.mentee, CHARTER);
    expect(anew.charter).toMatchObject({ version: '2026-2', renewal: true });
    expect(anew.missingSigners).toEqual(['mentor', 'mentee', 'representative']);
    expect(anew.charter.missingSigners).toEqual(anew.missingSigners);
    const late = await sign(people.mentor, 'mentor', { hash: old.textHash });
    expect(late).toMatchObject({ code: 'CHARTER_TEXT_CHANGED', path: ['textHash'] });
    expect(late.message).toContain('« 2026-2 »');
    for (const who of ['mentor', 'mentee'] as const)
      await sign(people[who], who, { hash: anew.charter.textHash });
    const last = await sign(people.coordinator, 'representative');
    expect(last).toMatchObject({ state: 'active', startsOn: MONDAY });
    expect(last.signatures.map(({ textVersion }) => textVersion).sort()).toEqual([
      ...Array(3).fill('2026-1'),
      ...Array(3).fill('2026-2'),
    ]);
    expect(await charter()).toMatchObject({ version: '2026-2', renewal: false, missingSigners: [] });
  });

  describe('its end', () => {
    const last = '2026-09-01';
    const review: CharterScene['review'] = (...given) => scene.review(...given);
    const close = (on = last) => scene.close(people.coordinator, on);

    beforeAll(async () => {
      for (const month of [4, 5, 6, 7, 8]) {
        desk.life.moveTo(`2026-0${month}-10`);
        await desk.life.meet(duoId);
      }
      desk.life.moveTo(last);
      people = await scene.browsers();
    });

    it('is reviewed by each side apart, without anything required', async () => {
      await review(
        people.mentor,
        '{ key: "satisfaction", value: "9" }, { key: "words", value: "Un beau chemin." }',
      );
      await review(people.mentee, '{ key: "satisfaction", value: "7" }');
      await review(people.mentee, '{ key: "satisfaction", value: "8" }, { key: "again", value: "yes" }');
      const seen = (who: ApiClient) =>
        duo<{ closingReviews: object[] }>(who, 'closingReviews { side answers { key value } }');
      expect((await seen(people.mentee)).closingReviews).toEqual([
        {
          side: 'mentee',
          answers: expect.arrayContaining([
            { key: 'satisfaction', value: '8' },
            { key: 'again', value: 'yes' },
          ]),
        },
      ]);
      expect(JSON.stringify(await seen(people.mentor))).not.toContain('"side":"mentee"');
      expect((await seen(people.coordinator)).closingReviews).toHaveLength(2);
      refuses(
        await review(people.mentor, '{ key: "satisfaction", value: "11" }'),
        'ANSWER_NOT_OFFERED',
        /de 0 à 10/,
      );
      refuses(await review(people.mentor, '{ key: "age", value: "3" }'), 'QUESTION_NOT_ASKED');
      refuses(await review(people.mentor, '', ', side: mentee'), 'NOT_ALLOWED');
      refuses(await review(people.coordinator, ''), 'SIDE_MISSING');
    });

    it('gives no badge and no follow-up before it, and is told once', async () => {
      refuses(await scene.act(people.coordinator, 'giveBadge', `side: mentor`), 'BADGE_TOO_EARLY');
      refuses(await scene.act(people.mentee, 'tellNextStep', `destination: job`), 'DUO_NOT_CLOSED');
      expect(await scene.act(people.mentor, 'closeDuo', `reason: completed`)).toEqual({
        denied: 'FORBIDDEN',
      });
      refuses(await close(addDays(last, 1)), 'CLOSURE_IN_FUTURE');
      const twice = await Promise.all([close(), close()]);
      for (const one of twice) expect(one).toMatchObject({ state: 'closed' });
      expect(await scene.historyOf('duo.closed')).toHaveLength(1);
    });

    it('is attested to each of the two, from the meetings held', async () => {
      const { certificate } = await duo<{ certificate: object }>(
        people.mentee,
        'certificate { from to meetings minutes withoutLength }',
      );
      expect(certificate).toEqual({ from: MONDAY, to: last, meetings: 6, minutes: 300, withoutLength: 1 });
      for (const [who, side, status] of [
        [people.mentee, 'mentee', 200],
        [people.mentor, 'mentor', 200],
        [people.coordinator, 'mentee', 200],
        [people.mentee, 'mentor', 404],
        [people.otherMentor, 'mentor', 404],
        [people.neighbour, 'mentor', 404],
        [people.funder, 'mentor', 403],
      ] as const) {
        const answer = await scene.paper(who, `certificate-${side}.pdf`);
        expect([side, answer.status, answer.isPdf]).toEqual([side, status, status === 200]);
      }
    });

    it('gives a badge that anyone checks on its page; a changed one and one taken back are no badge', async () => {
      const give = () => scene.giveBadge(people.coordinator);
      const [badge, same] = await Promise.all([give(), give()]);
      expect(same).toEqual(badge);
      const page = (under?: string) => scene.publicPage(badge.url, under);
      const valid = await page();
      expect(valid.status).toBe(200);
      expect(valid.text).toMatch(/Badge valable[\s\S]*Hala/);
      expect(valid.text).not.toContain('Nora');
      expect((await page('/credential')).text).toBe(badge.credential);
      expect((await duo<{ badges: object[] }>(people.mentor, 'badges { id }')).badges).toEqual([]);
      const [head, body, mac] = badge.credential.split('.');
      const changed = Buffer.from(body, 'base64url').toString().replace(/Hala/g, 'Autre');
      const forged = [head, Buffer.from(changed).toString('base64url'), mac].join('.');
      await scene.keepBadge(forged);
      const tampered = (await page()).text;
      expect(tampered).toContain('Badge non valable');
      expect(tampered).not.toContain('Autre');
      await scene.keepBadge(badge.credential);
      expect(await act(people.mentee, `revokeBadge(badgeId: "${badge.id}")`)).toEqual({
        denied: 'FORBIDDEN',
      });
      refuses(await act(people.neighbour, `revokeBadge(badgeId: "${badge.id}")`), 'BADGE_UNKNOWN');
      await act(people.coordinator, `revokeBadge(badgeId: "${badge.id}", reason: "Erreur")`);
      expect((await page()).text).toContain('Badge retiré');
      const nowhere = await api.client().fetch('/badges/rien');
      expect(await nowhere.text()).toContain('Badge inconnu');
    });

    it('is followed up for those who agreed, and neither of the two reads what the other told', async () => {
      const agree = (who: ApiClient, side: string, agreed = true) =>
        scene.act(who, 'setAlumniConsent', `side: ${side}, agreed: ${agreed}`);
      const follow = (side: string, on: string, months = 6) =>
        scene.followUp(people.coordinator, `side: ${side}, months: ${months}, on: "${on}"`);
      await scene.act(people.mentee, 'tellNextStep', `destination: training`);
      refuses(await follow('mentee', last), 'NO_ALUMNI_CONSENT', /accord/);
      refuses(await agree(people.mentee, 'mentor'), 'NOT_ALLOWED');
      await Promise.all([agree(people.mentee, 'mentee'), agree(people.mentee, 'mentee')]);
      await agree(people.mentor, 'mentor', false);
      refuses(await follow('mentee', addMonths(last, 6)), 'FOLLOW_UP_IN_FUTURE');
      desk.life.moveTo(addMonths(last, 6));
      people = await scene.browsers();
      refuses(await follow('mentee', desk.life.today, 7), 'FOLLOW_UP_UNKNOWN', /6 et 12 mois/);
      await Promise.all([follow('mentee', desk.life.today), follow('mentee', desk.life.today)]);
      const followUps = [{ side: 'mentee', months: 6, situation: 'job_search' }];
      expect(await duo(people.coordinator, AFTERWARDS)).toEqual({
        afterwards: { destination: 'training', mentorAlumni: false, menteeAlumni: true, followUps },
      });
      expect(await duo(people.mentee, AFTERWARDS)).toEqual({
        afterwards: { destination: 'training', mentorAlumni: null, menteeAlumni: true, followUps },
      });
      expect(await duo(people.mentor, AFTERWARDS)).toEqual({
        afterwards: { destination: 'training', mentorAlumni: false, menteeAlumni: null, followUps: [] },
      });
    });

    it('lets the mentee become a mentor under one file, once', async () => {
      const become = (who = people.coordinator, seat = scene.seats.mentee) =>
        act<{ participationId: Id; personId: Id }>(
          who,
          `becomeMentor(participationId: "${seat}", programmeId: "${desk.programmeId}")`,
          '... on SecondRole { participationId personId }',
        );
      expect(await become(people.mentee)).toEqual({ denied: 'FORBIDDEN' });
      refuses(await become(people.neighbour), 'PARTICIPATION_UNKNOWN');
      const [second, same] = await Promise.all([become(), become()]);
      expect(same).toEqual(second);
      const found = await list<{ id: Id; participations: object[] }>(
        people.coordinator,
        'people(search: "Hala")',
        'id participations { id role state }',
      );
      expect(found).toHaveLength(1);
      expect(found[0]).toMatchObject({ id: second.personId });
      expect(found[0].participations).toEqual(
        expect.arrayContaining([
          { id: second.participationId, role: 'mentor', state: 'applied' },
          expect.objectContaining({ id: scene.seats.mentee, role: 'mentee' }),
        ]),
      );
      await desk.sql(
        `UPDATE person SET birth_date = '2012-01-01' WHERE association_id = $1 AND given_name = 'Nora'`,
      );
      const elsewhere = await ProgrammeDesk.of(api, 'ailleurs', 'duos-de-demain', desk.life.today);
      refuses(await become(elsewhere.coordinator), 'PARTICIPATION_UNKNOWN');
    });
  });
});
