import { Injectable } from '@nestjs/common';
import { MEETING_MODES, type MeetingMode, type OneTapClaims, accountSide } from '@tdu/duos-domain';
import {
  type CalendarDate,
  type Refusal,
  type RequestContext,
  frenchDate,
  parseCalendarDate,
  today,
} from '@tdu/kernel';
import { type SafeHtml, html } from '@tdu/platform';
import { DuoNames } from '../duo-names.js';
import { DuosService } from '../duos.service.js';
import type { DuoRecord } from '../life/duo-record.js';
import { duoNotFound } from '../life/duo-commands.js';
import { type LogMeetingInput, MeetingsService } from '../meetings.service.js';
import { type TapForm, type TapHandler, field } from './tap-handler.js';
import { type TapPage, fault, messagePage, refusalPage, tapPage } from './tap-page.js';

const MODE_LABELS: Readonly<Record<MeetingMode, string>> = {
  in_person: 'en personne',
  video: 'en visio',
  phone: 'par téléphone',
};

/** "Did you meet?", asked by a reminder and answered with one tap. */
@Injectable()
export class LogMeetingTap implements TapHandler {
  readonly purpose = 'log-meeting';

  constructor(
    private readonly duos: DuosService,
    private readonly meetings: MeetingsService,
    private readonly names: DuoNames,
  ) {}

  async ask(ctx: RequestContext, claims: OneTapClaims): Promise<TapPage> {
    const duo = await this.duos.one(ctx, claims.subjectId);
    return duo ? this.question(ctx, duo) : refusalPage(duoNotFound().refusal);
  }

  async act(ctx: RequestContext, claims: OneTapClaims, form: TapForm): Promise<TapPage> {
    const input = readForm(claims, form);
    if (!input) return this.ask(ctx, claims);
    const result = await this.meetings.log(ctx, input);
    if (result.ok) return recorded(input);
    const duo = await this.duos.one(ctx, claims.subjectId);
    return duo ? this.question(ctx, duo, result.refusal) : refusalPage(result.refusal);
  }

  private async question(ctx: RequestContext, duo: DuoRecord, refusal?: Refusal): Promise<TapPage> {
    const { startsOn, closedOn } = duo.life;
    if (startsOn === null) {
      const why = 'Les rencontres se notent une fois la charte signée par les trois signataires.';
      return messagePage('Votre duo n’a pas encore démarré', why);
    }
    const partner = await this.names.partnerOf(ctx, duo.people);
    const last = closedOn ?? today(ctx.clock);
    const body = html`${fault(refusal)}
      <form method="post">
        ${dayField(startsOn, last)} ${modeField()}
        <p class="note">
          Sera noté : le jour choisi, votre réponse et, si vous le dites, la façon de vous voir. Rien n’est
          noté avant que vous ne touchiez un bouton.
        </p>
        <button name="status" value="held">Oui, nous nous sommes rencontrés</button>
        <button class="second" name="status" value="missed">Non, le rendez-vous n’a pas eu lieu</button>
      </form>
      ${alreadyTold(ctx, duo)}`;
    return tapPage(`Avez-vous rencontré ${partner} ?`, body, refusal ? 409 : 200);
  }
}

function readForm(claims: OneTapClaims, form: TapForm): LogMeetingInput | undefined {
  const heldOn = parseCalendarDate(field(form, 'heldOn') ?? '');
  const status = (['held', 'missed'] as const).find((known) => known === field(form, 'status'));
  const mode = MEETING_MODES.find((known) => known === field(form, 'mode'));
  return heldOn && status && { duoId: claims.subjectId, heldOn, status, mode };
}

function dayField(first: CalendarDate, last: CalendarDate): SafeHtml {
  return html`<label>
    Quel jour ?
    <input type="date" name="heldOn" required min="${first}" max="${last}" value="${last}" />
  </label>`;
}

function modeField(): SafeHtml {
  const options = MEETING_MODES.map((mode) => html`<option value="${mode}">${MODE_LABELS[mode]}</option>`);
  return html`<label>
    Comment ? (facultatif)
    <select name="mode">
      <option value="">sans précision</option>
      ${options}
    </select>
  </label>`;
}

/** The last days this side has told, so that nobody wonders whether the first tap counted. */
function alreadyTold(ctx: RequestContext, { people, life }: DuoRecord): SafeHtml {
  const side = accountSide(ctx.actor, people);
  const own = life.meetings
    .filter(({ loggedBy }) => loggedBy === side)
    .sort((a, b) => (a.heldOn < b.heldOn ? 1 : -1));
  if (own.length === 0) return html``;
  const items = own.slice(0, 3).map(({ heldOn, status }) => {
    return html`<li>
      ${frenchDate(heldOn)} : ${status === 'held' ? 'rencontre tenue' : 'rencontre non tenue'}
    </li>`;
  });
  return html`<h2>Déjà noté par vous</h2>
    <ul>
      ${items}
    </ul>`;
}

function recorded({ heldOn, status }: LogMeetingInput): TapPage {
  const what = status === 'held' ? 'vous vous êtes rencontrés' : 'le rendez-vous n’a pas eu lieu';
  const repair =
    'Une erreur ? Revenez en arrière et répondez autrement pour le même jour : votre réponse sera corrigée.';
  return messagePage('C’est noté, merci', `Le ${frenchDate(heldOn)}, ${what}.`, repair);
}
