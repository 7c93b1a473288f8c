import { Inject, Injectable } from '@nestjs/common';
import { OneTapLinks } from '@tdu/duos-server';
import { type Id, type MessageLanguage, type RequestContext, longDate } from '@tdu/kernel';
import { PLATFORM_CONFIG, type PlatformConfig, type RenderedEmail } from '@tdu/platform';
import { readOwnMail } from '@tdu/programmes-domain';
import { type Matter, ownWordsOf } from '@tdu/reminders-domain';
import { staffDigestEmail } from '../emails/index.js';
import type { Addressee, Correspondence } from './addressees.js';
import { Letterhead } from './letterhead.js';
import { tapPurpose, writeToPerson } from './person-mails.js';

/** A mail ready to be handed over. */
export interface ComposedMail extends RenderedEmail {
  readonly template: string;
  readonly language: MessageLanguage;
  /** Who reads an answer. */
  readonly replyTo?: string;
  /** Sent to somebody who is named for it: no offer to receive no more. */
  readonly isDuty?: boolean;
}

/** Somebody who is there to be written to. */
type Known = Correspondence & { readonly to: Addressee };

/** Third step, first half: makes the mail of a matter for its recipient, in the recipient's language. */
@Injectable()
export class ReminderComposer {
  constructor(
    private readonly letterhead: Letterhead,
    private readonly links: OneTapLinks,
    @Inject(PLATFORM_CONFIG) private readonly config: PlatformConfig,
  ) {}

  /** One matter told to one of the two people it is about. */
  async toPerson(
    tx: RequestContext,
    { to, names }: Known,
    matter: Matter,
    programmeId: Id,
  ): Promise<ComposedMail> {
    const partner = to.id === matter.mentorPersonId ? matter.menteePersonId : matter.mentorPersonId;
    const { associationName, replyTo, words, ...head } = await this.letterhead.of(tx, programmeId);
    const [partnerName, programmeName] = [names.get(partner) ?? '', head.programmeName ?? ''];
    const fields = {
      ...{ prenom: to.name, binome: partnerName, association: associationName, programme: programmeName },
      date: longDate(matter.since, to.language),
    };
    const props = {
      ...{ givenName: to.name, partnerName, associationName, programmeName, since: matter.since },
      link: this.personLink(tx, to.id, matter),
      ownWords: words?.texts && ownWordsOf(words.texts, matter.kind, to.language),
      ownMail: readOwnMail(words?.mails?.[matter.kind], to.language, fields),
    };
    const mail = writeToPerson(matter, props, to.language);
    return { ...mail, language: to.language, replyTo: replyTo ?? undefined };
  }

  /** Several matters told to one member of staff in one mail. */
  async toStaff(tx: RequestContext, { to, names }: Known, matters: readonly Matter[]): Promise<ComposedMail> {
    const and = to.language === 'fr' ? 'et' : 'and';
    const lines = matters.map((matter) => ({
      kind: matter.kind,
      pair: [matter.menteePersonId, matter.mentorPersonId].map((id) => names.get(id) ?? '?').join(` ${and} `),
      link: this.page(matter),
    }));
    const { associationName } = await this.letterhead.of(tx, null);
    const props = { name: to.name, associationName, lines };
    return {
      ...staffDigestEmail.render(props, to.language),
      template: staffDigestEmail.name,
      language: to.language,
    };
  }

  private personLink(tx: RequestContext, personId: Id, matter: Matter): string {
    const purpose = tapPurpose(matter.kind);
    return purpose
      ? this.links.url(tx, { purpose, subjectId: matter.subjectId, personId })
      : this.page(matter);
  }

  private page({ subjectType, subjectId }: Matter): string {
    return `${this.config.publicUrl}/${subjectType === 'duo' ? `duos/${subjectId}` : 'propositions'}`;
  }
}
