import { type Id, type RequestContext, newId } from '@tdu/kernel';
import { ProgrammesService } from '@tdu/programmes-server';
import type { ApiClient } from './support/api-client.js';
import { type TestApi, startTestApi } from './support/start-test-api.js';

const FORM = `query ($programmeId: ID!) { applicationForm(programmeId: $programmeId, role: mentee) {
  ... on ApplicationForm { state programmeName noticeVersion questions { key label kind required choices } }
  ... on Refusal { code message } } }`;
const SET = `mutation ($input: ApplicationFormInput!) { setApplicationForm(input: $input) {
  ... on ApplicationFormFigures { received waiting } ... on Refusal { code message path } } }`;
const SUBMIT = `mutation ($input: ApplicationInput!) { submitApplication(input: $input) {
  ... on ApplicationReceived { waiting message } ... on Refusal { code message path } } }`;
const SAVE = `mutation ($input: ApplicationDraftInput!) { saveApplicationDraft(input: $input) {
  ... on ApplicationDraftSaved { resumeCode } ... on Refusal { code } } }`;
const RESUME = `query ($code: String!) { applicationDraft(resumeCode: $code) {
  ... on ApplicationDraft { programmeId answers { key value } } ... on Refusal { code } } }`;
const FILE = 'participationId name state facts { key value }';
const ENROL = `mutation ($input: EnrolmentInput!) { enrolPerson(input: $input) {
  ... on EnrolledPerson { differs file { ${FILE} } } ... on Refusal { code path } } }`;
const CORRECT = `mutation ($input: FileCorrectionInput!) { correctPersonFile(input: $input) {
  ... on PersonFile { ${FILE} } ... on Refusal { code message path } } }`;
const READ = `query ($id: ID!) { personFile(participationId: $id) { ${FILE} } }`;

/** Real: HTTP, PostgreSQL and SMTP. A person without an account on one side, the team on the other. */
describe('applying over HTTP', () => {
  let api: TestApi;
  let ctx: RequestContext;
  let staff: ApiClient;
  let programmeId: Id;

  beforeAll(async () => {
    api = await startTestApi();
    ctx = await api.association('candidatures');
    staff = await api.signedIn(ctx, 'coordinator');
    const made = await api.app.get(ProgrammesService).create(ctx, { name: 'Duos', preset: 'duos-de-demain' });
    if (!made.ok) throw new Error(made.refusal.message);
    programmeId = made.value.id;
    const questions = [{ key: 'languages', required: false }];
    const notice = { noticeVersion: '1', noticeText: 'Vos données servent à former des duos.' };
    const input = {
      programmeId,
      role: 'mentee',
      opensOn: '2026-11-01',
      waitingList: true,
      questions,
      ...notice,
    };
    const set = await staff.graphql<{ setApplicationForm: object }>(SET, { input });
    expect(set.data.setApplicationForm).toEqual({ received: 0, waiting: 0 });
  }, 60_000);
  afterAll(() => api.close());

  const answers = (told: Record<string, string>) =>
    Object.entries(told).map(([key, value]) => ({ key, value }));
  const NAJIB = {
    familyName: 'Ahmadi',
    givenName: 'Najib',
    birthDate: '12/07/2002',
    email: 'najib@exemple.fr',
  };

  function submit(client: ApiClient, told: Record<string, string>, more: object = {}) {
    const where = { programmeId, role: 'mentee', submissionId: newId(), consent: true, noticeVersion: '1' };
    return client.graphql<{ submitApplication: { code?: string; message: string } }>(SUBMIT, {
      input: { ...where, answers: answers(told), ...more },
    });
  }

  it('shows the form to anybody', async () => {
    const { data } = await api
      .client()
      .graphql<{ applicationForm: { questions: object[] } }>(FORM, { programmeId });
    expect(data.applicationForm).toMatchObject({ state: 'open', programmeName: 'Duos', noticeVersion: '1' });
    expect(data.applicationForm.questions).toContainEqual({
      key: 'languages',
      label: 'Langues',
      kind: 'text',
      required: false,
      choices: [],
    });
  });

  it('begins, goes on elsewhere, sends, and says the same to who was known', async () => {
    const input = { programmeId, role: 'mentee', answers: answers({ familyName: 'Ahmadi' }) };
    const { data } = await api
      .client()
      .graphql<{ saveApplicationDraft: { resumeCode: string } }>(SAVE, { input });
    const { resumeCode } = data.saveApplicationDraft;
    const phone = api.client();
    const resumed = await phone.graphql(RESUME, { code: resumeCode });
    expect(resumed.data).toEqual({
      applicationDraft: { programmeId, answers: answers({ familyName: 'Ahmadi' }) },
    });
    const first = await submit(phone, NAJIB, { resumeCode });
    const again = await submit(api.client(), NAJIB);
    const other = await submit(api.client(), { ...NAJIB, email: 'autre@exemple.fr', familyName: 'Kane' });
    expect(first.data.submitApplication.message).toMatch(/bien reçue/);
    expect([again.data, other.data]).toEqual([first.data, first.data]);
    expect((await phone.graphql(RESUME, { code: resumeCode })).data).toEqual({
      applicationDraft: { code: 'DRAFT_UNKNOWN' },
    });
    const figures = await staff.graphql(
      `query ($id: ID!) { applicationForms(programmeId: $id) { role received } }`,
      { id: programmeId },
    );
    expect(figures.data).toEqual({ applicationForms: [{ role: 'mentee', received: 2 }] });
  });

  it('refuses in French, at the question', async () => {
    const { data } = await submit(api.client(), { ...NAJIB, birthDate: '31/02/2000' });
    expect(data.submitApplication).toMatchObject({ code: 'ANSWER_INVALID', path: ['answers', 'birthDate'] });
    expect(data.submitApplication.message).toMatch(/^Date de naissance : .*\.$/);
  });

  it('knows no form of nobody', async () => {
    for (const id of [newId(), 'x', '']) {
      const { data } = await api.client().graphql(FORM, { programmeId: id });
      expect(data).toMatchObject({ applicationForm: { code: 'FORM_UNKNOWN' } });
    }
  });

  it('is done by the team for who comes to the office, and the file is put right later', async () => {
    const told = { ...NAJIB, familyName: 'Diallo', email: 'diallo@exemple.fr', postalCode: '75013' };
    const input = { programmeId, role: 'mentee', answers: answers(told) };
    const enrolled = await staff.graphql<{ enrolPerson: { file: { participationId: Id } } }>(ENROL, {
      input,
    });
    expect(enrolled.data.enrolPerson).toMatchObject({
      differs: [],
      file: { state: 'applied', name: 'Najib Diallo' },
    });
    const id = enrolled.data.enrolPerson.file.participationId;
    const correct = (changes: Record<string, string>) =>
      staff.graphql(CORRECT, { input: { participationId: id, answers: answers(changes) } });
    const wrong = await correct({ phone: 'demain' });
    expect(wrong.data).toMatchObject({
      correctPersonFile: { code: 'ANSWER_INVALID', path: ['answers', 'phone'] },
    });
    await correct({ phone: '06 12 34 56 78' });
    const { data } = await staff.graphql<{ personFile: { facts: object[] } }>(READ, { id });
    expect(data.personFile.facts).toContainEqual({ key: 'phone', value: '+33612345678' });
    const mentor = await api.signedIn(ctx, 'mentor');
    const { errors } = await mentor.graphql(READ, { id });
    expect(errors).toHaveLength(1);
  });
});
