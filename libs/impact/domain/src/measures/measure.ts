import type { CalendarDate, Id } from '@tdu/kernel';
import type { MeasureSource } from '../catalogue/source.js';
import type { Moment } from '../catalogue/moment.js';

/** One dated value of an indicator about one participation, with who said it. */
export interface Measure {
  readonly participationId: Id;
  /** The duo it is about; null when measured outside of one. */
  readonly duoId: Id | null;
  readonly indicator: string;
  readonly moment: Moment;
  /** A count, 0 or 1 for an event, a degree 0–4, the rank of a level (A1 = 1) or of a band (0–4). */
  readonly value: number;
  readonly measuredOn: CalendarDate;
  readonly source: MeasureSource;
}
