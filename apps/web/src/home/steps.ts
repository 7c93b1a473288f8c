import type { ResultOf } from '../shared/graphql/graphql.js';
import { count } from '../shared/format/text.js';
import type { NextStepsQuery } from './home.operations.js';

export interface Step {
  readonly key: string;
  readonly sentence: string;
  readonly action: string;
  readonly to: string;
}

type Counts = ResultOf<typeof NextStepsQuery>;

/** What a coordinator should do next, in the order of the work; empty when nothing waits. */
export function nextSteps(data: Counts): Step[] {
  const { drafts, waiting, charters, late, atRisk, poolSummary: pool } = data;
  const free = freeMentees(data);
  const candidates: (Step | false)[] = [
    pool.mentors + pool.mentees === 0 && {
      key: 'import',
      sentence: 'Aucune personne dans ce programme.',
      action: 'Importer un fichier',
      to: '/import',
    },
    free > 0 &&
      freePlaces(data) > 0 &&
      drafts.totalCount === 0 && {
        key: 'match',
        sentence: `${count(free, 'mentoré·e attend', 'mentoré·es attendent')} un duo.`,
        action: 'Lancer une simulation',
        to: '/appariement',
      },
    some(
      'drafts',
      drafts.totalCount,
      'proposition à relire',
      'propositions à relire',
      'Relire',
      '/propositions?etat=draft',
    ),
    some(
      'answers',
      waiting.totalCount,
      'proposition attend une réponse',
      'propositions attendent une réponse',
      'Suivre les réponses',
      '/propositions',
    ),
    some(
      'charters',
      charters.totalCount,
      'charte à signer',
      'chartes à signer',
      'Voir ces duos',
      '/duos?etat=charter',
    ),
    some('late', late.totalCount, 'duo en retard', 'duos en retard', 'Voir ces duos', '/duos?suivi=late'),
    some('risk', atRisk.totalCount, 'duo fragile', 'duos fragiles', 'Voir ces duos', '/duos?suivi=at_risk'),
  ];
  return candidates.filter((step): step is Step => step !== false);
}

function some(
  key: string,
  quantity: number,
  one: string,
  many: string,
  action: string,
  to: string,
): Step | false {
  return quantity > 0 && { key, sentence: `${count(quantity, one, many)}.`, action, to };
}

/** Pairs under way: an open duo or a released proposal holds one mentee and one place of a mentor. */
function underWay({ waiting, charters, active, paused }: Counts): number {
  return waiting.totalCount + charters.totalCount + active.totalCount + paused.totalCount;
}

function freeMentees(data: Counts): number {
  return Math.max(0, data.poolSummary.admittedMentees - underWay(data));
}

function freePlaces(data: Counts): number {
  return Math.max(0, data.poolSummary.places - underWay(data));
}
