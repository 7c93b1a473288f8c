import { DuplicateDismissalEntity } from './duplicate-dismissal.entity.js';
import { ImportChunkEntity } from './import-chunk.entity.js';
import { ImportLineEntity } from './import-line.entity.js';
import { ImportRunEntity } from './import-run.entity.js';
import { ParticipationEntity } from './participation.entity.js';
import { PersonMergeEntity } from './person-merge.entity.js';
import { PersonEntity } from './person.entity.js';

/** The tables of this part, for the data source. */
export const PEOPLE_ENTITIES = [
  PersonEntity,
  ParticipationEntity,
  ImportRunEntity,
  ImportChunkEntity,
  ImportLineEntity,
  PersonMergeEntity,
  DuplicateDismissalEntity,
];
