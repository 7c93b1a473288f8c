import type { MessageLanguage } from '@tdu/kernel';
import { type EmailContent, defineEmail, layOut } from '@tdu/platform';
import { RULE_KINDS, type RuleKind } from '@tdu/reminders-domain';

/** One matter a coordinator should know of. */
export interface DigestLine {
  readonly kind: RuleKind;
  /** First names of the two: « Salma et Paul ». */
  readonly pair: string;
  readonly link: string;
}

export interface StaffDigestProps {
  readonly name: string;
  readonly associationName: string;
  readonly lines: readonly DigestLine[];
}

type Words = (props: StaffDigestProps) => Omit<EmailContent, 'language' | 'actions'>;

const FRENCH: Readonly<Record<RuleKind, string>> = {
  proposal_released: 'Proposition envoyée',
  proposal_unanswered: 'Proposition sans réponse',
  charter_unsigned: 'Charte à signer',
  meeting_overdue: 'Rencontre en retard',
  review_due: 'Bilan à faire',
};
const ENGLISH: Readonly<Record<RuleKind, string>> = {
  proposal_released: 'Proposal sent',
  proposal_unanswered: 'Proposal without an answer',
  charter_unsigned: 'Charter to sign',
  meeting_overdue: 'Meeting overdue',
  review_due: 'Review due',
};

const french: Words = ({ name, associationName, lines }) => ({
  subject:
    lines.length === 1 ? `À suivre : ${lines[0].pair}` : `${lines.length} duos ou propositions à suivre`,
  greeting: `Bonjour ${name},`,
  paragraphs: ['Voici ce qui attend quelqu’un. Chaque lien ouvre la page concernée.'],
  signature: `Trait d’union, pour ${associationName}`,
  footer:
    'Vous recevez ce message parce que vous coordonnez des duos. Les délais se règlent dans le programme.',
});

const english: Words = ({ name, associationName, lines }) => ({
  subject:
    lines.length === 1 ? `To follow up: ${lines[0].pair}` : `${lines.length} duos or proposals to follow up`,
  greeting: `Hello ${name},`,
  paragraphs: ['Here is what waits for somebody. Each link opens the page concerned.'],
  signature: `Trait d’union, for ${associationName}`,
  footer: 'You receive this message because you coordinate duos. The delays are set in the programme.',
});

const WORDS: Readonly<Record<MessageLanguage, Words>> = { fr: french, en: english };
const LABELS: Readonly<Record<MessageLanguage, Readonly<Record<RuleKind, string>>>> = {
  fr: FRENCH,
  en: ENGLISH,
};

const line = (kind: RuleKind): DigestLine => ({
  kind,
  pair: 'Salma et Paul',
  link: 'https://duos.exemple.org/duos/exemple',
});

/** One mail a day to a coordinator, whatever the number of matters: nobody reads forty mails. */
export const staffDigestEmail = defineEmail<StaffDigestProps>({
  name: 'staff-digest',
  samples: [
    { name: 'Nadia Benali', associationName: 'Passerelles & Cie', lines: [line('meeting_overdue')] },
    { name: 'Nadia Benali', associationName: 'Passerelles & Cie', lines: RULE_KINDS.map(line) },
  ],
  render: (props, language) => {
    const actions = props.lines.map(({ kind, pair, link }) => ({
      label: `${LABELS[language][kind]} – ${pair}`,
      url: link,
    }));
    return layOut({ ...WORDS[language](props), language, actions });
  },
});
