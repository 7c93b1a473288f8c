import { type CalendarDate, parseCalendarDate } from '@tdu/kernel';
import type { HistoryPerson } from '@tdu/matching-domain';
import { type SheetRow, restore } from '@tdu/people-domain';
import { RefusedError } from '../program/exit.js';
import type { ArrivalColumns, KnownColumn } from './arrival-columns.js';

const MOST_PLACES = 999;

/** One line of a history. */
export interface ReadArrival {
  readonly side: 'mentee' | 'mentor';
  readonly person: HistoryPerson;
}

/** Reads one person; @throws RefusedError naming line and column of the first cell that does not fit. */
export function readArrival(row: SheetRow, columns: ArrivalColumns): ReadArrival {
  const { line, cells } = row;
  if (cells.length > columns.count)
    throw new RefusedError(
      `ligne ${line}, colonne ${columns.count + 1} : une cellule de trop (« ${cells[columns.count]} ») ; mettez entre guillemets une valeur qui contient le séparateur.`,
    );
  const cellsOf = new Line(row, columns);
  const side = cellsOf.side();
  const arrivesOn = cellsOf.day('arrives_on');
  const person = {
    id: cellsOf.id(),
    arrivesOn,
    leavesOn: cellsOf.leaving(arrivesOn),
    capacity: cellsOf.capacity(side),
    attributes: cellsOf.attributes(),
  };
  return { side, person };
}

/** The cells of one line, by name. */
class Line {
  constructor(
    private readonly row: SheetRow,
    private readonly columns: ArrivalColumns,
  ) {}

  side(): ReadArrival['side'] {
    const text = this.cell('side');
    if (text === 'mentor' || text === 'mentee') return text;
    return this.refuse('side', `« ${text} » n’est pas un côté ; écrivez « mentor » ou « mentee ».`);
  }

  id(): string {
    return this.cell('id') || this.refuse('id', 'vide ; donnez un identifiant à chaque personne.');
  }

  day(column: KnownColumn): CalendarDate {
    const text = this.cell(column);
    const day = parseCalendarDate(text);
    return (
      day ??
      this.refuse(column, `« ${text} » n’est pas une date ; écrivez AAAA-MM-JJ, par exemple 2026-09-14.`)
    );
  }

  /** Empty = never gives up. */
  leaving(arrivesOn: CalendarDate): CalendarDate | null {
    if (this.cell('leaves_on') === '') return null;
    const day = this.day('leaves_on');
    if (day > arrivesOn) return day;
    return this.refuse(
      'leaves_on',
      `le départ (${day}) n’est pas après l’arrivée (${arrivesOn}) ; corrigez l’une des deux.`,
    );
  }

  /** Empty = 1. */
  capacity(side: ReadArrival['side']): number {
    const text = this.cell('capacity');
    if (text === '') return 1;
    const most = side === 'mentee' ? 1 : MOST_PLACES;
    const places = /^\d{1,3}$/.test(text) ? Number(text) : NaN;
    if (places >= 1 && places <= most) return places;
    const wanted =
      side === 'mentee' ? '1 ou rien pour un·e mentoré·e' : `un nombre entier de 1 à ${MOST_PLACES}`;
    return this.refuse('capacity', `« ${text} » ne convient pas ; écrivez ${wanted}.`);
  }

  attributes(): Record<string, readonly string[]> {
    const values = (at: number) =>
      (this.row.cells[at] ?? '')
        .split('|')
        .map((value) => restore(value.trim()))
        .filter((value) => value !== '');
    return Object.fromEntries(this.columns.attributes.map(({ name, at }) => [name, values(at)]));
  }

  private cell(column: KnownColumn): string {
    const at = this.columns.known.get(column);
    return at === undefined ? '' : restore((this.row.cells[at] ?? '').trim());
  }

  private refuse(column: KnownColumn, why: string): never {
    throw new RefusedError(`ligne ${this.row.line}, colonne « ${column} » : ${why}`);
  }
}
