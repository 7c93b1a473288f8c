import { Injectable } from '@nestjs/common';
import type { OneTapClaims } from '@tdu/duos-domain';
import type { Refusal, RequestContext } from '@tdu/kernel';
import type { ToldFact } from '@tdu/matching-domain';
import { ProposalQuestionsService, ProposalsReader, ProposalsService } from '@tdu/matching-server';
import { type SafeHtml, html } from '@tdu/platform';
import { type PartnerView, ProposalPartner } from '../proposal-partner.js';
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
    private readonly questions: ProposalQuestionsService,
  ) {}

  /** A proposal that is closed is not among one's own any more. */
  async ask(ctx: RequestContext, claims: OneTapClaims, refusal?: Refusal): Promise<TapPage> {
    const proposal = (await this.reader.own(ctx)).find(({ id }) => id === claims.subjectId);
    if (!proposal) return closed();
    const partner = await this.partner.of(ctx, proposal);
    if (partner.answered) return answered(partner.answered);
    return question(partner, refusal);
  }

  async act(ctx: RequestContext, claims: OneTapClaims, form: TapForm): Promise<TapPage> {
    if (field(form, 'answer') === 'more') return this.askMore(ctx, claims, field(form, 'question'));
    const answer = (['yes', 'no'] as const).find((known) => known === field(form, 'answer'));
    if (!answer) return this.ask(ctx, claims);
    const reason = field(form, 'reason')?.slice(0, LONGEST_REASON);
    const result = await this.proposals.answer(ctx, { proposalId: claims.subjectId, answer, reason });
    return result.ok ? answered(answer) : this.ask(ctx, claims, result.refusal);
  }

  private async askMore(ctx: RequestContext, claims: OneTapClaims, text?: string): Promise<TapPage> {
    const asked = await this.questions.ask(ctx, {
      proposalId: claims.subjectId,
      text: text?.slice(0, LONGEST_REASON),
    });
    if (!asked.ok) return this.ask(ctx, claims, asked.refusal);
    const next = 'Votre coordinateur·rice vous répondra. La proposition reste ouverte d’ici là.';
    return messagePage('Votre question est partie', next);
  }
}

/** Three forms: the Enter key in the reason for a no must not send the yes. */
function question({ givenName: partner, facts }: PartnerView, refusal?: Refusal): TapPage {
  const body = html`${fault(refusal)}
    <p>
      L’équipe du programme vous propose de faire duo avec ${partner}. Voici ce que cette personne a accepté
      de vous dire d’elle.
    </p>
    ${told(facts)}
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
    </form>
    <form method="post">
      <label>
        J’aimerais en savoir plus (votre question, facultative, lue par l’équipe seule)
        <input name="question" maxlength="${LONGEST_REASON}" />
      </label>
      <button class="second" name="answer" value="more">Demander à l’équipe avant de répondre</button>
    </form>`;
  return tapPage(`Un duo avec ${partner} ?`, body, refusal ? 409 : 200);
}

function told(facts: readonly ToldFact[]): SafeHtml {
  if (facts.length === 0) return html`<p class="note">Son prénom, pour le moment.</p>`;
  return html`<ul>
    ${facts.map(({ label, value }) => html`<li>${label} : ${value}</li>`)}
  </ul>`;
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
