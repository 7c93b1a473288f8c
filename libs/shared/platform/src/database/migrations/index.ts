import { Accounts1000 } from './1000-accounts.js';
import { History1100 } from './1100-history.js';
import { Programmes2000 } from './2000-programmes.js';
import { People3000 } from './3000-people.js';
import { Matching4000 } from './4000-matching.js';
import { Duos5000 } from './5000-duos.js';
import { Reminders6000 } from './6000-reminders.js';
import { Impact7000 } from './7000-impact.js';
import { MatchingWishes8000 } from './8000-matching-wishes.js';
import { MatchStudies8050 } from './8050-match-studies.js';
import { MatchRunPieces8100 } from './8100-match-run-pieces.js';
import { ImportWorkbooks8200 } from './8200-import-workbooks.js';
import { ScreeningRecords8201 } from './8201-screening-records.js';
import { PeopleSearch8202 } from './8202-people-search.js';
import { Duplicates8300 } from './8300-duplicates.js';
import { Sourcing8301 } from './8301-sourcing.js';
import { DuoCompanions8400 } from './8400-duo-companions.js';
import { DuoFollowing8500 } from './8500-duo-following.js';
import { PauseReasonsBackfill8501 } from './8501-pause-reasons-backfill.js';
import { DuoFolder8502 } from './8502-duo-folder.js';
import { Safeguarding8503 } from './8503-safeguarding.js';
import { ProposalReview8600 } from './8600-proposal-review.js';
import { MentorPlaces8601 } from './8601-mentor-places.js';
import { CharterTerms8602 } from './8602-charter-terms.js';
import { DuoEndings8603 } from './8603-duo-endings.js';
import { OutlookLists8700 } from './8700-outlook-lists.js';
import { DuoOrders8701 } from './8701-duo-orders.js';
import { PersonKeys8800 } from './8800-person-keys.js';
import { PersonKeysBackfill8801 } from './8801-person-keys-backfill.js';
import { LeanPersons8802 } from './8802-lean-persons.js';
import { FoldedNames8803 } from './8803-folded-names.js';
import { ProgrammePlaces8820 } from './8820-programme-places.js';
import { SigningCodes8821 } from './8821-signing-codes.js';
import { StepConclusions8840 } from './8840-step-conclusions.js';
import { OldestStep8870 } from './8870-oldest-step.js';
import { OldestStepBackfill8871 } from './8871-oldest-step-backfill.js';

/** Every migration, in the order in which they run. */
export const MIGRATIONS = [
  Accounts1000,
  History1100,
  Programmes2000,
  People3000,
  Matching4000,
  Duos5000,
  Reminders6000,
  Impact7000,
  MatchingWishes8000,
  MatchStudies8050,
  MatchRunPieces8100,
  ImportWorkbooks8200,
  ScreeningRecords8201,
  PeopleSearch8202,
  Duplicates8300,
  Sourcing8301,
  DuoCompanions8400,
  DuoFollowing8500,
  PauseReasonsBackfill8501,
  DuoFolder8502,
  Safeguarding8503,
  ProposalReview8600,
  MentorPlaces8601,
  CharterTerms8602,
  DuoEndings8603,
  OutlookLists8700,
  DuoOrders8701,
  PersonKeys8800,
  PersonKeysBackfill8801,
  LeanPersons8802,
  FoldedNames8803,
  ProgrammePlaces8820,
  SigningCodes8821,
  StepConclusions8840,
  OldestStep8870,
  OldestStepBackfill8871,
];
