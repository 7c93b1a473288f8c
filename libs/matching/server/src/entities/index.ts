import { MatchRunEntity } from './match-run.entity.js';
import { ProposalEntity } from './proposal.entity.js';
import { UnmatchedEntity } from './unmatched.entity.js';

/** The tables of this part, for the data source. */
export const MATCHING_ENTITIES = [MatchRunEntity, ProposalEntity, UnmatchedEntity];
