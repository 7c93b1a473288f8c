export { charterUnsignedEmail } from './charter-unsigned/charter-unsigned.email.js';
export { meetingOverdueEmail } from './meeting-overdue/meeting-overdue.email.js';
export { proposalReleasedEmail } from './proposal-released/proposal-released.email.js';
export { proposalUnansweredEmail } from './proposal-unanswered/proposal-unanswered.email.js';
export { reportWaitingEmail } from './report-waiting/report-waiting.email.js';
export { type ReviewDueProps, reviewDueEmail } from './review-due/review-due.email.js';
export type { PersonEmailProps } from './shared/person-email.js';
export { type DigestLine, staffDigestEmail } from './staff-digest/staff-digest.email.js';
