import type { Id } from '@tdu/kernel';
import type { ApiClient } from './api-client.js';
import { ProgrammeDesk, type Told, act, read } from './programme-desk.js';
import type { TestApi } from './start-test-api.js';

const SIGNED = '... on Duo { state startsOn signatures { signer way documentId textVersion } }';
/** All that is shown of a charter. */
export const CHARTER = `charter { version text simpleText textHash renewal missingSigners }
  english: charter(language: "en") { text textHash } missingSigners`;

/** What is known of the time after. */
export const AFTERWARDS =
  'afterwards { destination mentorAlumni menteeAlumni followUps { side months situation } }';

export interface Charter {
  readonly version: string;
  readonly text: string;
  readonly simpleText: string;
  readonly textHash: string;
  readonly renewal: boolean;
  readonly missingSigners: string[];
}

export interface SignedDuo {
  readonly state: string;
  readonly startsOn: string | null;
  readonly signatures: { signer: string; way: string; documentId: Id | null; textVersion: string }[];
}

interface Programme {
  readonly currentVersion: { readonly id: Id; readonly sections: { name: string; json: string }[] };
}

const PUBLISH =
  'mutation ($input: ProgrammeDraftInput!) { publishProgrammeVersion(input: $input) { __typename ... on Refusal { message } } }';

type Browsers = Record<
  'mentor' | 'mentee' | 'coordinator' | 'funder' | 'otherMentor' | 'neighbour',
  ApiClient
>;

/** A duo whose charter is to be signed, with browsers of its people, of the team and of those it does not concern. */
export class CharterScene {
  private constructor(
    private readonly api: TestApi,
    readonly desk: ProgrammeDesk,
    readonly seats: Record<'mentor' | 'mentee', Id>,
    readonly duoId: Id,
  ) {}

  static async of(api: TestApi, on: string): Promise<CharterScene> {
    const desk = await ProgrammeDesk.of(api, 'charte', 'duos-de-demain', on);
    const { life } = desk;
    const seats = { mentor: await life.admit('mentor'), mentee: await life.admit('mentee') };
    const { runId, proposals } = await life.match();
    return new CharterScene(api, desk, seats, (await life.formAll(runId, [proposals[0].id])).id);
  }

  /** Everybody signed in as of today: sessions end when the clock is moved by months. */
  async browsers(): Promise<Browsers> {
    const { api, desk, seats } = this;
    await desk.signInAgain();
    return {
      mentor: await desk.signedIn(seats.mentor),
      mentee: await desk.signedIn(seats.mentee),
      coordinator: desk.coordinator,
      funder: await api.signedIn(desk.ctx, 'funder'),
      otherMentor: await api.signedIn(desk.ctx, 'mentor'),
      neighbour: await api.signedIn(await api.association(`voisine-${desk.life.today}`), 'coordinator'),
    };
  }

  /** Fields of the duo as somebody reads them. */
  duo<T>(who: ApiClient, selection: string) {
    return read<T>(who, `duo(id: "${this.duoId}")`, selection);
  }

  /** Calls a mutation about the duo. */
  act<T = object>(who: ApiClient, mutation: string, more: string, selection = '') {
    return act<T>(who, `${mutation}(duoId: "${this.duoId}" ${more})`, selection);
  }

  /** Signs as whoever is signed in, under the text of a hash where one is given. */
  sign(who: ApiClient, signer: string, { name = 'Nora Benali', hash = '' } = {}) {
    const text = hash ? `textHash: "${hash}"` : '';
    return this.act<SignedDuo>(who, 'signCharter', `signer: ${signer}, name: "${name}", ${text}`, SIGNED);
  }

  /** Notes what the mentee signed on paper. */
  signOnPaper(who: ApiClient, documentId: Id, signedOn: string) {
    const paper = `signer: mentee, name: "Hala Essai", signedOn: "${signedOn}", documentId: "${documentId}"`;
    return this.act<SignedDuo>(who, 'signCharterOnPaper', paper, SIGNED);
  }

  /** Answers the closing review, for a side where one is named. */
  review(who: ApiClient, answers: string, side = '') {
    return this.act(who, 'answerClosingReview', `answers: [${answers}] ${side}`);
  }

  /** Ends the duo as completed. */
  close(who: ApiClient, on: string) {
    return this.act<SignedDuo>(who, 'closeDuo', `reason: completed, on: "${on}"`, '... on Duo { state }');
  }

  /** Notes that one of the two looks for a job, some months after. */
  followUp(who: ApiClient, about: string) {
    return this.act(who, 'noteFollowUp', `situation: job_search, ${about}`);
  }

  /** Sends a file to the folder of the duo. */
  async upload(who: ApiClient, query: string): Promise<Id> {
    const sent = await who.fetch(`/duos/${this.duoId}/documents?${query}`, {
      method: 'POST',
      headers: { 'x-requested-with': 'tdu', 'content-type': 'application/octet-stream' },
      body: new Uint8Array(Buffer.from(`%PDF-1.7 ${query}`)),
    });
    return ((await sent.json()) as { documentId: Id }).documentId;
  }

  /** What the history of the duo keeps of a kind. */
  historyOf(type: string) {
    return this.desk.sql(
      `SELECT data FROM event WHERE association_id = $1 AND subject_id = $2 AND type = $3`,
      this.duoId,
      type,
    );
  }

  /** Asks for a paper of the duo; of what comes, whether it is a PDF and how long. */
  async paper(who: ApiClient, path: string) {
    const answer = await who.fetch(`/duos/${this.duoId}/${path}`);
    const bytes = Buffer.from(await answer.arrayBuffer());
    const isPdf = bytes.subarray(0, 5).toString() === '%PDF-';
    return { status: answer.status, type: answer.headers.get('content-type'), isPdf, size: bytes.length };
  }

  /** Publishes the charter with one clause more, as another version of it. */
  async changeTerms(clause: string, version: string): Promise<Told> {
    const admin = await this.api.signedIn(this.desk.ctx, 'association_admin');
    const [{ currentVersion }] = await read<Programme[]>(
      admin,
      'programmes',
      'currentVersion { id sections { name json } }',
    );
    const documents = JSON.parse(currentVersion.sections.find(({ name }) => name === 'documents')!.json);
    const { text } = documents.charter;
    const charter = { ...documents.charter, version, text: { ...text, fr: `${text.fr}\n\n${clause}` } };
    const input = {
      programmeId: this.desk.programmeId,
      basedOn: currentVersion.id,
      sections: [{ name: 'documents', json: JSON.stringify({ ...documents, charter }) }],
    };
    const { data } = await admin.graphql<Record<string, Told>>(PUBLISH, { input });
    return data.publishProgrammeVersion;
  }

  /** The badge of the mentee, as the team gives it. */
  giveBadge(who: ApiClient) {
    const badge = '... on BadgeModel { id url credential }';
    return this.act<{ id: Id; url: string; credential: string }>(who, 'giveBadge', 'side: mentee', badge);
  }

  /** The page that the address of a badge opens for anyone. */
  async publicPage(url: string, under = '') {
    const answer = await this.api.client().fetch(new URL(url).pathname + under);
    return { status: answer.status, text: await answer.text() };
  }

  /** Makes the kept badge another one, without its signature being made anew. */
  async keepBadge(credential: string): Promise<void> {
    await this.desk.sql('UPDATE badge SET credential = $2 WHERE association_id = $1', credential);
  }
}
