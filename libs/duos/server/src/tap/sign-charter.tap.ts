import { Injectable } from '@nestjs/common';
import {
  type OneTapClaims,
  charterHash,
  charterText,
  missingSigners,
  signerLabel,
  simpleCharterText,
} from '@tdu/duos-domain';
import type { Refusal, RequestContext } from '@tdu/kernel';
import { type SafeHtml, html } from '@tdu/platform';
import { charterToSign } from '../charter/charter-to-sign.js';
import { CharterService } from '../charter/charter.service.js';
import { DuosService } from '../duos.service.js';
import { duoNotFound } from '../life/duo-commands.js';
import type { DuoRecord } from '../life/duo-record.js';
import { type TapForm, type TapHandler, field } from './tap-handler.js';
import { type TapPage, fault, messagePage, refusalPage, tapPage } from './tap-page.js';

/** The charter to read, simply or in full, and to sign with a typed name. */
@Injectable()
export class SignCharterTap implements TapHandler {
  readonly purpose = 'sign-charter';

  constructor(
    private readonly duos: DuosService,
    private readonly charters: CharterService,
  ) {}

  async ask(ctx: RequestContext, claims: OneTapClaims): Promise<TapPage> {
    const duo = await this.duos.one(ctx, claims.subjectId);
    return duo ? question(duo, signerOf(duo, claims)) : refusalPage(duoNotFound().refusal);
  }

  async act(ctx: RequestContext, claims: OneTapClaims, form: TapForm): Promise<TapPage> {
    const duo = await this.duos.one(ctx, claims.subjectId);
    if (!duo) return refusalPage(duoNotFound().refusal);
    const signer = signerOf(duo, claims);
    const input = {
      duoId: duo.id,
      signer,
      name: field(form, 'name') ?? '',
      textHash: field(form, 'textHash') ?? '',
    };
    const result = await this.charters.sign(ctx, input);
    return result.ok ? signed(result.value) : question(duo, signer, result.refusal);
  }
}

function signerOf({ people }: DuoRecord, { personId }: OneTapClaims) {
  return personId === people.mentorPersonId ? ('mentor' as const) : ('mentee' as const);
}

function question(duo: DuoRecord, signer: 'mentor' | 'mentee', refusal?: Refusal): TapPage {
  const charter = charterToSign(duo);
  if (!missingSigners(charter, duo.life).includes(signer)) return signed(duo);
  if (duo.life.state === 'closed') return messagePage('Ce duo est clos', 'Sa charte n’est plus à signer.');
  const text = charterText(charter, 'fr');
  const body = html`${fault(refusal)}
    <p>
      Lisez la charte de votre duo. Une question, un désaccord ? Ne signez pas : parlez-en à l’équipe du
      programme.
    </p>
    <h2>En mots simples</h2>
    ${paragraphs(simpleCharterText(charter, 'fr'))}
    <h2>Le texte que vous signez</h2>
    <div class="text" tabindex="0">${paragraphs(text)}</div>
    <details lang="en">
      <summary>In English, to help you read</summary>
      ${paragraphs(charterText(charter, 'en'))}
    </details>
    <form method="post">
      <input type="hidden" name="textHash" value="${charterHash(text)}" />
      <label
        >Vos prénom et nom <input name="name" required minlength="2" maxlength="200" autocomplete="name"
      /></label>
      <p class="note">Seront notés : votre nom, la date, et le texte exact que vous venez de lire.</p>
      <button>Je signe la charte</button>
    </form>`;
  return tapPage('Signer la charte du duo', body, refusal ? 409 : 200);
}

function paragraphs(text: string): SafeHtml {
  const lines = (part: string) => part.split('\n').map((line) => html`${line}<br />`);
  return html`${text.split('\n\n').map((part) => html`<p>${lines(part)}</p>`)}`;
}

function signed(duo: DuoRecord): TapPage {
  const missing = missingSigners(charterToSign(duo), duo.life).map(signerLabel);
  const next =
    missing.length === 0
      ? 'Toutes les signatures sont là : la charte de votre duo est complète.'
      : `Signature encore attendue : ${missing.join(', ')}.`;
  return messagePage('La charte est signée de votre côté', 'Votre signature est enregistrée, merci.', next);
}
