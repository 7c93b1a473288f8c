import { ApplicationDraftEntity } from './application-draft.entity.js';
import { ApplicationFormEntity } from './application-form.entity.js';
import { ApplicationEntity } from './application.entity.js';
import { DuplicateDismissalEntity } from './duplicate-dismissal.entity.js';
import { ImportChangeEntity } from './import-change.entity.js';
import { ImportChunkEntity } from './import-chunk.entity.js';
import { ImportLineEntity } from './import-line.entity.js';
import { ImportMappingEntity } from './import-mapping.entity.js';
import { ImportRunEntity } from './import-run.entity.js';
import { ParticipationEntity } from './participation.entity.js';
import { PersonMergeEntity } from './person-merge.entity.js';
import { PersonKeyDueEntity } from './person-key-due.entity.js';
import { PersonKeyEntity } from './person-key.entity.js';
import { PersonEntity } from './person.entity.js';
import { ScreeningRecordEntity } from './screening-record.entity.js';
import { ReferralEntity } from './referral.entity.js';
import { ReferrerEntity } from './referrer.entity.js';
import { ReferringOrganisationEntity } from './referring-organisation.entity.js';

/** The tables of this part, for the data source. */
export const PEOPLE_ENTITIES = [
  PersonEntity,
  PersonKeyEntity,
  PersonKeyDueEntity,
  ParticipationEntity,
  ImportRunEntity,
  ImportChunkEntity,
  ImportLineEntity,
  ImportMappingEntity,
  ImportChangeEntity,
  ScreeningRecordEntity,
  PersonMergeEntity,
  DuplicateDismissalEntity,
  ApplicationFormEntity,
  ApplicationDraftEntity,
  ApplicationEntity,
  ReferringOrganisationEntity,
  ReferrerEntity,
  ReferralEntity,
];
