import type { CalendarRules, CharterRules, DuoLife, DuoPaper, DuoPeople } from '@tdu/duos-domain';
import type { Id } from '@tdu/kernel';
import type { Visibility } from '@tdu/matching-domain';
import type { DuoEntity } from '../entities/index.js';
import type { DuoParts } from './duo-parts.repository.js';

/** The rules a duo lives under, from its own programme version. */
export interface DuoRules {
  readonly programmeId: Id;
  /** Of the version; newer ones have greater numbers. */
  readonly number: number;
  readonly calendar: CalendarRules;
  readonly charter: CharterRules;
  /** The papers its programme asks for. */
  readonly papers: readonly DuoPaper[];
  /** How the two read each other's name. */
  readonly names: Visibility['names']['duo'];
}

/** One duo, whole: its row, what hangs on it, its people, its rules, and the life the domain reads. */
export interface DuoRecord {
  readonly id: Id;
  readonly row: DuoEntity;
  readonly parts: DuoParts;
  readonly people: DuoPeople;
  /** Of the mentee. */
  readonly department: string | null;
  readonly rules: DuoRules;
  /** Changed terms that the two are asked to sign; null = those of its rules hold. */
  readonly terms: CharterRules | null;
  readonly life: DuoLife;
}
