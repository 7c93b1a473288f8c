import { AssociationEntity } from './association.entity.js';
import { SessionEntity } from './session.entity.js';
import { SignInChallengeEntity } from './sign-in-challenge.entity.js';
import { UserAccountEntity } from './user-account.entity.js';

/** The tables of this part, for the data source. */
export const ACCOUNTS_ENTITIES = [AssociationEntity, UserAccountEntity, SignInChallengeEntity, SessionEntity];
