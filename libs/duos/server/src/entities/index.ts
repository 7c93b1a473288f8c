import { CharterSignatureEntity } from './charter-signature.entity.js';
import { DuoPauseEntity } from './duo-pause.entity.js';
import { DuoEntity } from './duo.entity.js';
import { MeetingEntity } from './meeting.entity.js';
import { ReviewEntity } from './review.entity.js';

export { CharterSignatureEntity, DuoEntity, DuoPauseEntity, MeetingEntity, ReviewEntity };

/** The entities of this part, for the data source. */
export const DUOS_ENTITIES = [DuoEntity, CharterSignatureEntity, DuoPauseEntity, MeetingEntity, ReviewEntity];
