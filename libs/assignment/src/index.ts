export {
  MAX_SCORE,
  PAIR_LIMIT,
  PEOPLE_LIMIT,
  type AssignmentLocality,
  type AssignmentProblem,
  type AssignmentSolution,
} from './problem.js';
export { AssignmentInputError, type AssignmentInputCode, type AssignmentOffender } from './input-error.js';
export { validateProblem } from './validate.js';
export { solveAssignment } from './solve.js';
export { verifyCertificate, type CertificateVerdict } from './certificate.js';
export { problemFromPairs, type LoosePairs } from './formats/from-pairs.js';
export { parseDuo1 } from './formats/duo1.js';
export { parseCsv, type NamedProblem } from './formats/csv.js';
export { LiveAssignment, type Arrival, type Forced, type Move } from './live/live-assignment.js';
export { GrowingAssignment, type Prices } from './pricing/growing-assignment.js';
export { solveWithPricing, type PricedSolution, type Pricing } from './pricing/solve-with-pricing.js';
export {
  solveMostDuos,
  verifyMostDuos,
  type ModeSolution,
  type MostDuosSolution,
} from './modes/most-duos.js';
export { solveBestWorst, verifyBestWorst, type BestWorstSolution } from './modes/best-worst.js';
export { solveFewChanges, verifyFewChanges, type FewChangesSolution } from './modes/few-changes.js';
export {
  claimOf,
  MODES,
  solveMode,
  verifyMode,
  type Announcement,
  type Certified,
  type Mode,
} from './modes/mode.js';
export {
  certificateParts,
  formatCertificate,
  parseCertificate,
  type CertificateFile,
  type CertificateOrigin,
} from './formats/certificate-file.js';
export { POINT, isShareable, type KeyRule, type PairSpace } from './pricing/space/pair-space.js';
export { compressed, keyRule } from './pricing/space/key-rule.js';
export { sharedFrom, sharedInts } from './pricing/space/shared.js';
export type { AskedTerm, LevelsTerm, OpenTerm, TableTerm, Term, WordsTerm } from './pricing/terms/term.js';
export { ownAmounts } from './pricing/terms/own-amounts.js';
export { mirrored } from './pricing/terms/mirrored.js';
export { loadOpeners, openTerms, type Openers } from './pricing/terms/open-terms.js';
export { openPairs, type ScoreOfPair } from './pricing/space/open-pairs.js';
export { nearPairs, type PairRows } from './pricing/near-pairs.js';
export { firstUncovered } from './pricing/check-prices.js';
export { solveSpace, type SpaceOptions, type SpaceSolution } from './pricing/solve-space.js';
