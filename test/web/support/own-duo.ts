import type { Page } from 'playwright-core';
import { ask } from './ask.js';

/** A programme of a spec's own: a duo that began today, and volunteers who accompany nobody. */
export interface OwnDuo {
  readonly programmeId: string;
  readonly duoId: string;
  readonly free: readonly string[];
}

type Rules = Readonly<Record<string, unknown>>;
interface Version {
  readonly id: string;
  readonly sections: readonly { readonly name: string; readonly json: string }[];
}

const PATIENCE_MS = 30_000;
const NO = '... on RefusalResult { message }';
/** Whoever is registered is admitted, and anybody may accompany anybody. */
const OPEN_DOORS = {
  screening: () => ({ mentor: { steps: [] }, mentee: { steps: [] } }),
  matching: (rules: Rules) => ({ ...rules, rules: [{ rule: 'capacity', reason: 'Places' }] }),
};

/** Makes it through the api as the coordinator signed in there, so that no other spec meets it; signed unless told. */
export async function ownDuo(page: Page, family: string, { isSigned = true } = {}): Promise<OwnDuo> {
  const programme = `createProgramme(input: { name: "Tandem ${family}", preset: "tandem-refugies" })`;
  const { id: programmeId } = await act<{ id: string }>(page, programme, '... on Programme { id }');
  await publish(page, programmeId, OPEN_DOORS);
  const mentors = ['Aline', 'Basile', 'Céline'].map((name) => `${name} ${family}`);
  for (const mentor of mentors) await admit(page, programmeId, 'mentor', mentor);
  await admit(page, programmeId, 'mentee', `Darius ${family}`);
  await matchAndAccept(page, programmeId);
  const { id: duoId, mentor } = await firstDuo(page, programmeId);
  if (isSigned) await sign(page, duoId);
  return { programmeId, duoId, free: mentors.filter((name) => name !== mentor.displayName) };
}

/** Signs the charter of a duo for all three. */
export async function sign(page: Page, duoId: string): Promise<void> {
  for (const signer of ['mentor', 'mentee', 'representative']) {
    await act(
      page,
      `signCharter(duoId: "${duoId}", signer: ${signer}, name: "Une Personne")`,
      '... on Duo { id }',
    );
  }
}

/** Publishes a version in which some sections are made of what they were. */
export async function publish(
  page: Page,
  programmeId: string,
  change: Readonly<Record<string, (rules: Rules) => object>>,
): Promise<void> {
  const known = `query ($id: ID!) { programmeVersions(programmeId: $id) { id sections { name json } } }`;
  const { programmeVersions } = (await ask(page, known, { id: programmeId })) as {
    programmeVersions: Version[];
  };
  const [newest] = programmeVersions;
  const sections = Object.entries(change).map(([name, changed]) => {
    const json = newest.sections.find((section) => section.name === name)?.json ?? '{}';
    return { name, json: JSON.stringify(changed(JSON.parse(json) as Rules)) };
  });
  const input = { programmeId, basedOn: newest.id, sections };
  const call = 'publishProgrammeVersion(input: $input)';
  await act(page, call, '... on ProgrammeVersion { id }', '($input: ProgrammeDraftInput!)', { input });
}

/** The address under which somebody of the programme is written to, and signs in. */
export function emailOf(name: string): string {
  return `${name.replace(' ', '.')}@exemple.fr`
    .normalize('NFD')
    .replace(/[^\w.@]/g, '')
    .toLowerCase();
}

async function admit(page: Page, programmeId: string, role: string, name: string): Promise<void> {
  const [givenName, familyName] = name.split(' ');
  const email = emailOf(name);
  // A day of their own, lest they be taken for one person.
  const birthDate = `${10 + givenName.length}/03/19${70 + (givenName.charCodeAt(0) % 20)}`;
  const answers = Object.entries({ givenName, familyName, email, birthDate });
  const input = { programmeId, role, answers: answers.map(([key, value]) => ({ key, value })) };
  const told = '... on EnrolledPerson { file { participationId } }';
  const { file } = await act<{ file: { participationId: string } }>(
    page,
    'enrolPerson(input: $input)',
    told,
    '($input: EnrolmentInput!)',
    { input },
  );
  const decision = `{ participationId: "${file.participationId}", to: admitted }`;
  await act(page, `decideAdmission(input: ${decision})`, '... on Admission { stage }');
}

async function matchAndAccept(page: Page, programmeId: string): Promise<void> {
  const { id } = await act<{ id: string }>(
    page,
    `startMatchRun(programmeId: "${programmeId}")`,
    '... on MatchRun { id }',
  );
  const run = `{ matchRun(id: "${id}") { state proposals(first: 1) { edges { node { id } } } } }`;
  const done = await until(page, run, ({ matchRun }: { matchRun: Run }) =>
    matchRun.state === 'done' ? matchRun : null,
  );
  await act(page, `releaseProposals(matchRunId: "${id}")`, '... on ReleasedProposals { count }');
  const [proposal] = done.proposals.edges;
  for (const side of ['mentor', 'mentee']) {
    const call = `answerProposal(proposalId: "${proposal.node.id}", side: ${side}, answer: yes)`;
    await act(page, call, '... on Proposal { id }');
  }
}

interface Run {
  readonly state: string;
  readonly proposals: { readonly edges: readonly { readonly node: { readonly id: string } }[] };
}
interface Duo {
  readonly id: string;
  readonly mentor: { readonly displayName: string };
}

function firstDuo(page: Page, programmeId: string): Promise<Duo> {
  const list = `{ duos(programmeId: "${programmeId}") { edges { node { id mentor { displayName } } } } }`;
  type Answer = { duos: { edges: { node: Duo }[] } };
  return until(page, list, ({ duos }: Answer) => duos.edges[0]?.node ?? null);
}

/** Asks again until there is an answer: a run, and a duo after two yes, are the worker's. */
async function until<Data, T>(page: Page, query: string, read: (data: Data) => T | null): Promise<T> {
  const late = Date.now() + PATIENCE_MS;
  while (Date.now() < late) {
    const found = read((await ask(page, query)) as Data);
    if (found) return found;
    await new Promise((done) => setTimeout(done, 150));
  }
  throw new Error(`nothing came of ${query}`);
}

/** One mutation that has no reason to be refused. */
async function act<T>(page: Page, call: string, selection: string, variables = '', given = {}): Promise<T> {
  const mutation = `mutation ${variables} { told: ${call} { ${selection} ${NO} } }`;
  const { told } = (await ask(page, mutation, given)) as { told: T & { message?: string } };
  if (told.message) throw new Error(`${call}: ${told.message}`);
  return told;
}
