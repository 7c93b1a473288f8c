import type { OneTapPurpose } from '@tdu/duos-domain';
import type { MessageLanguage } from '@tdu/kernel';
import type { EmailTemplate, RenderedEmail } from '@tdu/platform';
import type { Matter, RuleKind } from '@tdu/reminders-domain';
import {
  type PersonEmailProps,
  charterUnsignedEmail,
  meetingOverdueEmail,
  proposalReleasedEmail,
  proposalUnansweredEmail,
  reviewDueEmail,
} from '../emails/index.js';

interface KindOfMail {
  readonly template: EmailTemplate<PersonEmailProps>;
  /** What one tap does; null where the mail opens a page. */
  readonly tap: OneTapPurpose | null;
}

/** For each kind of rule but reviews, which carry one thing more: the mail and what its button does. */
const MAILS: Readonly<Record<Exclude<RuleKind, 'review_due'>, KindOfMail>> = {
  proposal_released: { template: proposalReleasedEmail, tap: 'answer-proposal' },
  proposal_unanswered: { template: proposalUnansweredEmail, tap: 'answer-proposal' },
  charter_unsigned: { template: charterUnsignedEmail, tap: 'sign-charter' },
  meeting_overdue: { template: meetingOverdueEmail, tap: 'log-meeting' },
};

/** What the button of a mail about this kind of matter does; null: it opens a page. */
export function tapPurpose(kind: RuleKind): OneTapPurpose | null {
  return kind === 'review_due' ? null : MAILS[kind].tap;
}

/** The mail about a matter to one of its two people. */
export function writeToPerson(
  { kind, review = 'closing' }: Matter,
  props: PersonEmailProps,
  language: MessageLanguage,
): RenderedEmail & { readonly template: string } {
  if (kind === 'review_due') {
    return { ...reviewDueEmail.render({ ...props, review }, language), template: reviewDueEmail.name };
  }
  const { template } = MAILS[kind];
  return { ...template.render(props, language), template: template.name };
}
