import { MatchRunPieceEntity } from './match-run-piece.entity.js';
import { MatchRunEntity } from './match-run.entity.js';
import { ForbiddenPairEntity } from './forbidden-pair.entity.js';
import { ProposalQuestionEntity } from './proposal-question.entity.js';
import { SharedFactsEntity } from './shared-facts.entity.js';
import { ProposalEntity } from './proposal.entity.js';
import { MatchStudyPersonEntity } from '../studies/match-study-person.entity.js';
import { MatchStudyEntity } from '../studies/match-study.entity.js';
import { UnmatchedEntity } from './unmatched.entity.js';

/** The tables of this part, for the data source. */
export const MATCHING_ENTITIES = [
  MatchRunEntity,
  MatchRunPieceEntity,
  ProposalEntity,
  ProposalQuestionEntity,
  ForbiddenPairEntity,
  SharedFactsEntity,
  UnmatchedEntity,
  MatchStudyEntity,
  MatchStudyPersonEntity,
];
