import { Injectable } from '@nestjs/common';
import {
  type SigningWay,
  charterHash,
  charterText,
  missingSigners,
  signerLabel,
  simpleCharterText,
} from '@tdu/duos-domain';
import {
  type Id,
  type RequestContext,
  type MessageLanguage,
  PROGRAMME_TIME_ZONE,
  frenchDate,
  toCalendarDate,
  today,
} from '@tdu/kernel';
import { DuoNames } from '../duo-names.js';
import { DuoReader } from '../duo-reader.js';
import { type Block, printPaper } from '../print/paper.js';
import { charterToSign } from './charter-to-sign.js';

/** Said of a signature that was not given on the site itself. */
const WAYS: Partial<Record<SigningWay, string>> = {
  paper: ', sur papier',
  code: ', par un code reçu par e-mail',
};

/** The charter of a duo on paper: its text or its simple version, who signed when, lines for who has not yet. */
@Injectable()
export class CharterPrint {
  constructor(
    private readonly duos: DuoReader,
    private readonly names: DuoNames,
  ) {}

  /** The PDF; null for a duo that is not there for this reader. */
  async of(
    ctx: RequestContext,
    duoId: Id,
    language: MessageLanguage,
    simple: boolean,
  ): Promise<Buffer | null> {
    const duo = await this.duos.one(ctx, duoId);
    if (!duo) return null;
    const charter = charterToSign(duo);
    const text = simple ? simpleCharterText(charter, language) : charterText(charter, language);
    const { mentorPersonId, menteePersonId } = duo.people;
    const mentor = await this.names.as(ctx, mentorPersonId, duo.rules.names);
    const mentee = await this.names.as(ctx, menteePersonId, duo.rules.names);
    const title = simple ? 'Charte du duo, en mots simples' : 'Charte du duo';
    const signed = duo.parts.signatures.filter(({ textVersion }) => textVersion === charter.version);
    const blocks: Block[] = [
      { kind: 'title', text: title },
      { kind: 'row', label: 'Duo', value: `${mentor} et ${mentee}` },
      { kind: 'row', label: 'Version', value: charter.version },
      ...text.split(/\n{2,}/).map((part): Block => ({ kind: 'text', text: part })),
      { kind: 'heading', text: 'Signatures' },
      ...signed.map(({ signer, signedName, signedAt, way }): Block => {
        const day = frenchDate(toCalendarDate(signedAt, PROGRAMME_TIME_ZONE));
        const how = WAYS[way] ?? '';
        return { kind: 'row', label: signerLabel(signer), value: `${signedName}, le ${day}${how}` };
      }),
      ...missingSigners(charter, duo.life).map((signer): Block => {
        return {
          kind: 'row',
          label: signerLabel(signer),
          value: 'nom, date et signature : ……………………………………………',
        };
      }),
      {
        kind: 'note',
        text: `Empreinte SHA-256 du texte à signer : ${charterHash(charterText(charter, language))}`,
      },
    ];
    const foot = `Charte, version ${charter.version}, imprimée le ${frenchDate(today(ctx.clock))}`;
    return printPaper({ title, language, author: 'Trait d’union', madeAt: ctx.clock.now(), blocks, foot });
  }
}
