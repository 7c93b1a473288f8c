import { Injectable } from '@nestjs/common';
import type { OneTapClaims } from '@tdu/duos-domain';
import type { Refusal, RequestContext } from '@tdu/kernel';
import { ProposalsService } from '@tdu/matching-server';
import { html } from '@tdu/platform';
import { type TapForm, type TapHandler, field } from './tap-handler.js';
import { type TapPage, fault, messagePage, tapPage } from './tap-page.js';

/** "Would you like to walk with this person?", asked when a proposal is released and when it stays unanswered. */
@Injectable()
export class AnswerProposalTap implements TapHandler {
  readonly purpose = 'answer-proposal';

  constructor(private readonly proposals: ProposalsService) {}

  async ask(_ctx: RequestContext, _claims: OneTapClaims): Promise<TapPage> {
    return question();
  }

  async act(ctx: RequestContext, claims: OneTapClaims, form: TapForm): Promise<TapPage> {
    const answer = (['yes', 'no'] as const).find((known) => known === field(form, 'answer'));
    if (!answer) return this.ask(ctx, claims);
    const input = { proposalId: claims.subjectId, answer, reason: field(form, 'reason') };
    const result = await this.proposals.answer(ctx, input);
    return result.ok ? answered(answer) : question(result.refusal);
  }
}

function question(refusal?: Refusal): TapPage {
  const body = html`${fault(refusal)}
    <form method="post">
      <p class="note">
        Sera noté : votre réponse et la date. Rien n’est noté avant que vous ne touchiez un bouton.
      </p>
      <button name="answer" value="yes">Oui, je suis d’accord</button>
      <label>Si c’est non, pourquoi ? (facultatif) <input name="reason" maxlength="500" /></label>
      <button class="second" name="answer" value="no">Non, pas cette fois</button>
    </form>`;
  return tapPage('Acceptez-vous cette proposition de duo ?', body, refusal ? 409 : 200);
}

function answered(answer: 'yes' | 'no'): TapPage {
  return answer === 'yes'
    ? messagePage('Merci, votre oui est noté', 'Quand l’autre personne aura répondu, nous vous écrirons.')
    : messagePage('Votre réponse est notée', 'L’équipe cherchera une autre personne avec vous.');
}
