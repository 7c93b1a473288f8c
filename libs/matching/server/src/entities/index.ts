import { MatchRunPieceEntity } from './match-run-piece.entity.js';
import { MatchRunEntity } from './match-run.entity.js';
import { ProposalEntity } from './proposal.entity.js';
import { MatchStudyPersonEntity } from '../studies/match-study-person.entity.js';
import { MatchStudyEntity } from '../studies/match-study.entity.js';
import { UnmatchedEntity } from './unmatched.entity.js';

/** The tables of this part, for the data source. */
export const MATCHING_ENTITIES = [
  MatchRunEntity,
  MatchRunPieceEntity,
  ProposalEntity,
  UnmatchedEntity,
  MatchStudyEntity,
  MatchStudyPersonEntity,
];
