import { Injectable } from '@nestjs/common';
import type { OneTapClaims } from '@tdu/duos-domain';
import type { Refusal, RequestContext } from '@tdu/kernel';
import { ProposalsReader, ProposalsService } from '@tdu/matching-server';
import { html } from '@tdu/platform';
import { ProposalPartner } from '../proposal-partner.js';
import { type TapForm, type TapHandler, field } from './tap-handler.js';
import { type TapPage, fault, messagePage, tapPage } from './tap-page.js';

const LONGEST_REASON = 500;

/** "Would you like to walk with this person?", asked when a proposal is released and when it stays unanswered. */
@Injectable()
export class AnswerProposalTap implements TapHandler {
  readonly purpose = 'answer-proposal';

  constructor(
    private readonly proposals: ProposalsService,
    private readonly reader: ProposalsReader,
    private readonly partner: ProposalPartner,
  ) {}

  /** A proposal that is closed is not among one's own any more. */
  async ask(ctx: RequestContext, claims: OneTapClaims, refusal?: Refusal): Promise<TapPage> {
    const proposal = (await this.reader.own(ctx)).find(({ id }) => id === claims.subjectId);
    if (!proposal) return closed();
    const partner = await this.partner.of(ctx, proposal);
    if (partner.answered) return answered(partner.answered);
    return question(partner.givenName, refusal);
  }

  async act(ctx: RequestContext, claims: OneTapClaims, form: TapForm): Promise<TapPage> {
    const answer = (['yes', 'no'] as const).find((known) => known === field(form, 'answer'));
    if (!answer) return this.ask(ctx, claims);
    const reason = field(form, 'reason')?.slice(0, LONGEST_REASON);
    const result = await this.proposals.answer(ctx, { proposalId: claims.subjectId, answer, reason });
    return result.ok ? answered(answer) : this.ask(ctx, claims, result.refusal);
  }
}

/** Two forms: the Enter key in the reason for a no must not send the yes. */
function question(partner: string, refusal?: Refusal): TapPage {
  const body = html`${fault(refusal)}
    <p>
      L’équipe du programme vous propose de faire duo avec ${partner}. Pour en savoir plus avant de répondre,
      connectez-vous à Trait d’union ou parlez-en à votre coordinateur·rice.
    </p>
    <form method="post">
      <p class="note">
        Sera noté : votre réponse et la date. Rien n’est noté avant que vous ne touchiez un bouton.
      </p>
      <button name="answer" value="yes">Oui, je suis d’accord</button>
    </form>
    <form method="post">
      <label>
        Si c’est non, pourquoi ? (facultatif, lu par l’équipe seule)
        <input name="reason" maxlength="${LONGEST_REASON}" />
      </label>
      <button class="second" name="answer" value="no">Non, pas cette fois</button>
    </form>`;
  return tapPage(`Un duo avec ${partner} ?`, body, refusal ? 409 : 200);
}

function answered(answer: 'yes' | 'no'): TapPage {
  return answer === 'yes'
    ? messagePage('Merci, votre oui est noté', 'Quand l’autre personne aura répondu, l’équipe vous écrira.')
    : messagePage('Votre réponse est notée', 'L’équipe cherchera une autre personne avec vous.');
}

function closed(): TapPage {
  const next = 'Vous avez une question ? Parlez-en à votre coordinateur·rice.';
  return messagePage('Cette proposition n’attend plus de réponse', next);
}
