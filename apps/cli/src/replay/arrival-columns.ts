import type { SheetRow } from '@tdu/people-domain';
import { RefusedError } from '../program/exit.js';

const REQUIRED = ['side', 'id', 'arrives_on'] as const;
const OPTIONAL = ['leaves_on', 'capacity'] as const;

/** A column that the replay knows. */
export type KnownColumn = (typeof REQUIRED)[number] | (typeof OPTIONAL)[number];

/** Where each thing stands in a row. */
export interface ArrivalColumns {
  readonly known: ReadonlyMap<KnownColumn, number>;
  readonly attributes: readonly { readonly name: string; readonly at: number }[];
  readonly count: number;
}

/** Reads the line of headings; @throws RefusedError when a column is missing, unnamed or there twice. */
export function readColumns({ line, cells }: SheetRow): ArrivalColumns {
  const names = cells.map((cell) => cell.trim());
  const known = new Map<KnownColumn, number>();
  const attributes: { name: string; at: number }[] = [];
  names.forEach((name, at) => {
    if (name === '')
      throw new RefusedError(
        `ligne ${line}, colonne ${at + 1} : l’intitulé manque ; nommez-la ou enlevez-la.`,
      );
    if (names.indexOf(name) < at)
      throw new RefusedError(
        `ligne ${line}, colonne ${at + 1} : « ${name} » y est deux fois ; renommez-en une.`,
      );
    if (isKnown(name)) known.set(name, at);
    else attributes.push({ name, at });
  });
  const missing = REQUIRED.find((name) => !known.has(name));
  if (missing)
    throw new RefusedError(
      `ligne ${line} : la colonne « ${missing} » manque ; la première ligne porte au moins « ${REQUIRED.join(';')} ».`,
    );
  return { known, attributes, count: names.length };
}

function isKnown(name: string): name is KnownColumn {
  return [...REQUIRED, ...OPTIONAL].includes(name as KnownColumn);
}
