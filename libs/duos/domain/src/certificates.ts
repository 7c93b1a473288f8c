import { type CalendarDate, type Result, accept, frenchDate, refuse } from '@tdu/kernel';
import type { ClosureReason } from './closure-reasons.js';
import type { ClosingSide } from './closing-review.js';
import type { DuoLife } from './duo-life.js';
import { heldDays } from './meeting-account.js';

/** The figures of a certificate: of meetings that were held, and of nothing else. */
export interface CertificateFigures {
  readonly from: CalendarDate;
  /** The last day: of the closure, or today for a duo that goes on. */
  readonly to: CalendarDate;
  readonly meetings: number;
  /** Minutes of the meetings whose length was told. */
  readonly minutes: number;
  /** Meetings whose length nobody told: they count, their time does not. */
  readonly withoutLength: number;
}

/**
 * What a certificate attests. Of a day told twice the team's account counts, then the shorter of the two: nobody is
 * certified an hour that one of them does not tell. Refusals DUO_NOT_STARTED, NOTHING_TO_CERTIFY.
 */
export function certificateFigures(duo: DuoLife, today: CalendarDate): Result<CertificateFigures> {
  if (duo.startsOn === null) {
    const message = 'Ce duo n’a pas démarré : il n’y a pas encore d’attestation à établir.';
    return refuse('DUO_NOT_STARTED', message, 'duoId');
  }
  const days = heldDays(duo.meetings);
  if (days.length === 0) {
    const message = 'Aucune rencontre tenue n’est notée pour ce duo : notez-les d’abord.';
    return refuse('NOTHING_TO_CERTIFY', message, 'duoId');
  }
  const lengths = days.map((day) => lengthOf(duo, day));
  const told = lengths.filter((minutes) => minutes !== null);
  return accept({
    from: duo.startsOn,
    to: duo.closedOn ?? today,
    meetings: days.length,
    minutes: told.reduce((sum, minutes) => sum + minutes, 0),
    withoutLength: lengths.length - told.length,
  });
}

function lengthOf({ meetings }: DuoLife, day: CalendarDate): number | null {
  const told = meetings.filter(
    ({ heldOn, status, minutes }) => heldOn === day && status === 'held' && minutes !== null,
  );
  const staff = told.find(({ loggedBy }) => loggedBy === 'staff');
  if (staff) return staff.minutes;
  return told.length === 0 ? null : Math.min(...told.map(({ minutes }) => minutes ?? 0));
}

/** `7 h 30`, `45 min`: hours as a French reader writes them. */
export function hoursLabel(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${String(rest).padStart(2, '0')}`;
}

/** Ends that a path was walked to. */
const EARNED: readonly ClosureReason[] = ['completed', 'goal_reached', 'new_job_or_training'];

/** Whether a badge may be given for a duo. Refusals BADGE_TOO_EARLY, BADGE_NOT_EARNED and those of the certificate. */
export function mayGiveBadge(duo: DuoLife, today: CalendarDate): Result<CertificateFigures> {
  if (duo.state !== 'closed') {
    const message = 'Le badge se donne à la fin : clôturez le duo d’abord.';
    return refuse('BADGE_TOO_EARLY', message, 'duoId');
  }
  if (duo.closureReason === null || !EARNED.includes(duo.closureReason)) {
    const message =
      'Ce duo s’est interrompu avant d’être mené à bien : remettez plutôt une attestation de ses rencontres.';
    return refuse('BADGE_NOT_EARNED', message, 'duoId');
  }
  return certificateFigures(duo, today);
}

/** The vocabulary of Open Badges 3.0. */
export const OPEN_BADGES_CONTEXT = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';

/** What is put into a badge. */
export interface BadgeContent {
  readonly credentialUrl: string;
  readonly statusUrl: string;
  readonly issuer: { readonly url: string; readonly name: string };
  readonly achievement: {
    readonly url: string;
    readonly name: string;
    readonly criteria: string;
    readonly skills: readonly string[];
  };
  readonly holderName: string;
  readonly side: ClosingSide;
  readonly figures: CertificateFigures;
  readonly issuedAt: Date;
}

/** An Open Badges 3.0 credential (1EdTech, 2024), unsigned: the holder's name and what was done, nothing else. */
export function badgeCredential(badge: BadgeContent) {
  const { issuer, achievement, figures } = badge;
  const { meetings, from, to } = figures;
  const many = meetings > 1 ? 's' : '';
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2', OPEN_BADGES_CONTEXT],
    id: badge.credentialUrl,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: achievement.name,
    issuer: { id: issuer.url, type: ['Profile'], name: issuer.name },
    validFrom: badge.issuedAt.toISOString(),
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [
        { type: 'IdentityObject', identityType: 'name', hashed: false, identityHash: badge.holderName },
      ],
      activityStartDate: `${from}T00:00:00Z`,
      activityEndDate: `${to}T00:00:00Z`,
      achievement: {
        id: achievement.url,
        type: ['Achievement'],
        achievementType: 'Badge',
        name: achievement.name,
        description: `${meetings} rencontre${many} tenue${many} du ${frenchDate(from)} au ${frenchDate(to)}.`,
        criteria: { narrative: achievement.criteria },
        tag: [...achievement.skills],
      },
    },
    credentialStatus: { id: badge.statusUrl, type: '1EdTechRevocationList' },
  };
}
