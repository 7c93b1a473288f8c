import type { ResultOf } from '../shared/graphql/graphql.js';
import { count } from '../shared/format/text.js';
import type { NextStepsQuery } from './home.operations.js';

export interface Step {
  readonly key: string;
  readonly sentence: string;
  readonly action: string;
  readonly to: string;
}

const PAGE = 50;
const LATE: readonly string[] = ['late', 'at_risk'];

/** What a coordinator should do next, in the order of the work; empty when nothing waits. */
export function nextSteps(data: ResultOf<typeof NextStepsQuery>): Step[] {
  const late = data.active.edges.filter(({ node }) => LATE.includes(node.lateness.state));
  const pool = data.poolSummary;
  const steps = [
    step(
      'import',
      pool.mentors + pool.mentees === 0,
      'Aucune personne dans ce programme.',
      'Importer un fichier',
      '/import',
    ),
    step(
      'match',
      pool.admittedMentees > 0 && pool.places > 0 && data.drafts.edges.length === 0,
      `${count(pool.admittedMentees, 'mentoré·e attend', 'mentoré·es attendent')} un duo.`,
      'Lancer une simulation',
      '/appariement',
    ),
    step(
      'drafts',
      data.drafts.edges.length > 0,
      `${upTo(data.drafts.edges.length, 'proposition à relire', 'propositions à relire')}.`,
      'Relire',
      '/appariement',
    ),
    step(
      'answers',
      data.waiting.edges.length > 0,
      `${upTo(data.waiting.edges.length, 'proposition attend', 'propositions attendent')} une réponse.`,
      'Suivre les réponses',
      '/propositions',
    ),
    step(
      'charters',
      data.charters.edges.length > 0,
      `${upTo(data.charters.edges.length, 'charte à signer', 'chartes à signer')}.`,
      'Voir ces duos',
      '/duos?etat=charter',
    ),
    step(
      'late',
      late.length > 0,
      `${upTo(late.length, 'duo en retard', 'duos en retard')}.`,
      'Voir les duos',
      '/duos?etat=active',
    ),
  ];
  return steps.filter((candidate): candidate is Step => candidate !== null);
}

function step(key: string, due: boolean, sentence: string, action: string, to: string): Step | null {
  return due ? { key, sentence, action, to } : null;
}

/** One page is read: beyond it the screen says « Au moins 50 » rather than a wrong figure. */
function upTo(quantity: number, singular: string, plural: string): string {
  return quantity >= PAGE ? `Au moins ${PAGE} ${plural}` : count(quantity, singular, plural);
}
