import type { Contract, MeasureSource, Moment } from '@tdu/impact-domain';
import type { CalendarDate, Id } from '@tdu/kernel';

/** What somebody says about one person. */
export interface MeasureInput {
  readonly participationId: Id;
  readonly duoId?: Id | null;
  /** Key of the catalogue. */
  readonly indicator: string;
  readonly moment: Moment;
  /** As typed: `3`, `oui`, `B1`, `3 à 5`. */
  readonly value: string;
  readonly contract?: Contract | null;
  readonly weeklyHours?: number | null;
  readonly measuredOn: CalendarDate;
  readonly source: MeasureSource;
}
