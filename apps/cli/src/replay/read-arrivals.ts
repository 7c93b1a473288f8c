import { readFile } from 'node:fs/promises';
import { daysBetween } from '@tdu/kernel';
import { type ArrivalHistory, MAXIMUM_DAYS, periodOf } from '@tdu/matching-domain';
import { FormatProbe, SEPARATORS, SheetError, type SheetRow, sheetRows } from '@tdu/people-domain';
import { RefusedError } from '../program/exit.js';
import { type ArrivalColumns, readColumns } from './arrival-columns.js';
import { type ReadArrival, readArrival } from './read-arrival.js';

/** People of a file: their scores with each other stay in memory. */
const MOST_PEOPLE = 50_000;

/** A history with the attributes that its file gives. */
export interface ArrivalsFile {
  readonly history: ArrivalHistory;
  readonly attributes: readonly string[];
}

/**
 * Reads a history of arrivals: `side;id;arrives_on`, if wished `leaves_on` and `capacity`, every other column an
 * attribute with its values between `|`.
 * @throws RefusedError one French sentence naming the first line and column that do not fit
 */
export async function readArrivals(path: string, name: string): Promise<ArrivalsFile> {
  const bytes = await readFile(path);
  try {
    return gather(await rowsOf(bytes));
  } catch (error) {
    if (error instanceof SheetError) throw new RefusedError(`${name} : ${error.refusal.message}`);
    if (error instanceof RefusedError) throw new RefusedError(`${name} : ${error.message}`);
    throw error;
  }
}

async function rowsOf(bytes: Buffer): Promise<SheetRow[]> {
  const probe = new FormatProbe();
  probe.push(bytes);
  const { encoding, head } = probe.finish();
  const [headings] = head.split('\n', 1);
  const separator = SEPARATORS.find((one) => headings.includes(one)) ?? ';';
  const rows: SheetRow[] = [];
  for await (const batch of sheetRows([bytes], { encoding, separator })) rows.push(...batch);
  return rows;
}

function gather([headings, ...rows]: readonly SheetRow[]): ArrivalsFile {
  const columns = readColumns(headings);
  if (rows.length === 0)
    throw new RefusedError('aucune arrivée sous les intitulés : ajoutez une ligne par personne.');
  if (rows.length > MOST_PEOPLE)
    throw new RefusedError(
      `${rows.length} personnes, c’est trop pour un rejeu (${MOST_PEOPLE} au plus) : partagez l’histoire par territoire ou par année.`,
    );
  const history = historyOf(rows, columns);
  checkPeriod(history);
  return { history, attributes: columns.attributes.map(({ name }) => name) };
}

function historyOf(rows: readonly SheetRow[], columns: ArrivalColumns): ArrivalHistory {
  const lines = new Map<string, number>();
  const read = rows.map((row): ReadArrival => {
    const arrival = readArrival(row, columns);
    const key = `${arrival.side} ${arrival.person.id}`;
    const before = lines.get(key);
    if (before !== undefined)
      throw new RefusedError(
        `ligne ${row.line}, colonne « id » : « ${arrival.person.id} » est déjà à la ligne ${before} ; donnez un identifiant à chaque personne d’un côté.`,
      );
    lines.set(key, row.line);
    return arrival;
  });
  const side = (wanted: ReadArrival['side']) =>
    read.flatMap((one) => (one.side === wanted ? [one.person] : []));
  return { mentees: side('mentee'), mentors: side('mentor') };
}

function checkPeriod(history: ArrivalHistory): void {
  const { from, to } = periodOf(history)!;
  if (daysBetween(from, to) < MAXIMUM_DAYS) return;
  throw new RefusedError(
    `colonne « arrives_on » : l’histoire va du ${from} au ${to}, plus de dix ans ; vérifiez ces deux dates, ou partagez le fichier.`,
  );
}
