import type { CalendarDate, MessageLanguage } from '@tdu/kernel';
import type { ReadMail } from '@tdu/programmes-domain';
import { type EmailContent, type EmailTemplate, defineEmail, layOut } from '@tdu/platform';

/** What every mail to one of the two people needs. First names only: a mail may be read over a shoulder. */
export interface PersonEmailProps {
  readonly givenName: string;
  /** First name of the other person of the pair. */
  readonly partnerName: string;
  readonly associationName: string;
  readonly programmeName: string;
  /** Where one tap answers, or the page that says more. */
  readonly link: string;
  /** The day the matter is about. */
  readonly since: CalendarDate;
  /** What the programme says first in mails of this kind, in its own words. */
  readonly ownWords?: string | null;
  /** The programme's own mail of this kind; what is null stays as it is everywhere. */
  readonly ownMail?: ReadMail;
}

export type Words<P> = (
  props: P,
) => Pick<EmailContent, 'subject' | 'paragraphs'> & { readonly action: string };

const GREETING: Readonly<Record<MessageLanguage, string>> = { fr: 'Bonjour', en: 'Hello' };

/** Declares a mail of this part from its words in each language; greeting, signature and small print are shared. */
export function personEmail<P extends PersonEmailProps>(
  name: string,
  words: Readonly<Record<MessageLanguage, Words<P>>>,
  samples: readonly P[],
): EmailTemplate<P> {
  const render = (props: P, language: MessageLanguage) => {
    const usual = words[language](props);
    const { action } = usual;
    const subject = props.ownMail?.subject ?? usual.subject;
    const standing = props.ownMail?.paragraphs ?? usual.paragraphs;
    const paragraphs = props.ownWords ? [props.ownWords, ...standing] : standing;
    const actions = [{ label: action, url: props.link }];
    const greeting = `${GREETING[language]} ${props.givenName},`;
    return layOut({ language, subject, paragraphs, actions, greeting, ...closing(props, language) });
  };
  return defineEmail({ name, samples, render });
}

function closing({ associationName, programmeName }: PersonEmailProps, language: MessageLanguage) {
  if (language === 'en') {
    return {
      signature: `The team of ${associationName}`,
      footer: `You receive this message because you take part in “${programmeName}”. The button is yours alone: do not forward it. To receive no more reminders, answer STOP or tell your coordinator.`,
    };
  }
  return {
    signature: `L’équipe de ${associationName}`,
    footer: `Vous recevez ce message parce que vous participez à « ${programmeName} ». Le bouton est personnel : ne le transmettez pas. Pour ne plus recevoir de rappels, répondez STOP ou dites-le à votre coordinateur·rice.`,
  };
}

/** Invented people, for samples. */
export const SAMPLE: PersonEmailProps = {
  givenName: 'Salma',
  partnerName: 'Paul',
  associationName: 'Passerelles & Cie',
  programmeName: 'Duos de demain',
  link: 'https://duos.exemple.org/tap/exemple',
  since: '2026-03-01',
};
