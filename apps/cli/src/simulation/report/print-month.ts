import { RULE_KINDS, ruleLabel } from '@tdu/reminders-domain';
import { count, figure, stretchName } from './french.js';
import type { MonthReport } from './month-report.js';

const LABEL_WIDTH = 14;

/** The lines of one stretch of time, as a coordinator would read them. */
export function monthLines(report: MonthReport): string[] {
  const title = stretchName(report.from, report.to);
  return [
    '',
    `── ${title[0].toUpperCase()}${title.slice(1)} ${'─'.repeat(Math.max(0, 60 - title.length))}`,
    line('Vivier', pool(report)),
    ...report.rounds.map((round) => line('Appariement', roundText(round))),
    line('Propositions', proposals(report)),
    line('Duos', duos(report)),
    line('Rencontres', meetings(report)),
    line('Rappels', reminders(report)),
    line('Clôtures', closures(report)),
  ];
}

function line(label: string, text: string): string {
  return `  ${label.padEnd(LABEL_WIDTH)}${text}`;
}

function pool({
  pool: { admittedMentors, admittedMentees, places, screeningOpen },
  waiting,
}: MonthReport): string {
  return [
    `${count(admittedMentors, 'mentor')} (${count(places, 'place')})`,
    `${figure(admittedMentees)} mentoré·e·s dont ${figure(waiting)} sans duo`,
    `présélection à finir ${figure(screeningOpen)}`,
  ].join(' · ');
}

function roundText({ pairs, total, unmatched, certificateValid }: MonthReport['rounds'][number]): string {
  const proof = certificateValid ? 'optimum prouvé' : 'optimum NON PROUVÉ';
  return `${count(pairs, 'proposition')}, ${figure(total)} points (${proof}), ${figure(unmatched)} sans proposition`;
}

function proposals({
  proposals: { released, accepted, formed, declined, expired, withdrawn },
}: MonthReport): string {
  return `depuis le début : acceptées ${figure(accepted + formed)}, refusées ${figure(declined)}, expirées ${figure(expired)}, retirées ${figure(withdrawn)} · en attente ${figure(released)}`;
}

function duos({ duos: { formed, started, states } }: MonthReport): string {
  return `formés ${figure(formed)}, démarrés ${figure(started)} · charte à signer ${states.charter}, en cours ${states.active}, en pause ${states.paused}, clos ${states.closed}`;
}

function meetings({ duos: { meetingsHeld, meetingsExpected, lateness } }: MonthReport): string {
  return `tenues ${figure(meetingsHeld)}, attendues ${figure(meetingsExpected)} · duos en retard ${figure(lateness.late)}, fragiles ${figure(lateness.at_risk)}`;
}

function reminders({ reminders: sent }: MonthReport): string {
  const kinds = RULE_KINDS.filter((kind) => sent[kind] > 0);
  return kinds.length === 0
    ? 'aucun'
    : kinds.map((kind) => `${lower(ruleLabel(kind))} ${sent[kind]}`).join(', ');
}

function closures({ duos: { closures: closed } }: MonthReport): string {
  return closed.length === 0
    ? 'aucune'
    : closed.map(({ label, count: n }) => `${lower(label)} ${n}`).join(', ');
}

function lower(text: string): string {
  return text[0].toLowerCase() + text.slice(1);
}
