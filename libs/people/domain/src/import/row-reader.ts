import { ageOn, frenchDate } from '@tdu/kernel';
import type { SheetRow } from '../csv/row-splitter.js';
import { type Commune, findCommune } from '../geo/communes.js';
import { restore } from '../text/neutralise.js';
import type { ToldFacts } from './facts.js';
import type { RowDraft } from './fields.js';
import type { PlannedColumn, SheetPlan } from './sheet-plan.js';

const OLDEST = 110;

/** Why a row is refused: the heading concerned, the reason and the repair in French. */
export interface Fault {
  readonly column: string;
  readonly reason: string;
  readonly repair: string;
}

export type RowReading =
  { readonly ok: true; readonly told: ToldFacts } | { readonly ok: false; readonly faults: readonly Fault[] };

/** Reads rows by a plan. Knows nothing of other rows or of who is registered already. */
export class RowReader {
  private readonly communes = new Map<string, Commune | undefined>();

  constructor(private readonly plan: SheetPlan) {}

  /** What a row tells, or everything that keeps it from being taken. */
  read({ cells }: SheetRow): RowReading {
    if (cells.length < this.plan.columnCount) return refusedRow(this.tooShort(cells));
    const draft: RowDraft = { told: {}, town: '', objectives: [] };
    const faults: Fault[] = [];
    for (const column of this.plan.columns) {
      const fault = takeCell(column, cells[column.index], draft);
      if (fault) faults.push(fault);
    }
    if (faults.length === 0) this.checkRow(draft, faults);
    if (faults.length > 0) return { ok: false, faults };
    return { ok: true, told: this.finish(draft) };
  }

  private tooShort(cells: readonly string[]): Fault {
    const missing = this.plan.columns.find(({ index }) => index >= cells.length);
    return {
      column: missing?.heading ?? '',
      reason: `la ligne s'arrête à la cellule ${cells.length} sur ${this.plan.columnCount}`,
      repair: 'Complétez la ligne jusqu’à la dernière colonne ; laissez vides les cellules sans réponse.',
    };
  }

  /** Rules that look at more than one cell. */
  private checkRow({ told }: RowDraft, faults: Fault[]): void {
    if (!told.email && !told.phone) faults.push(this.noContact());
    const age = this.ageFault(told);
    if (age) faults.push(age);
  }

  private noContact(): Fault {
    return {
      column: this.heading('email') ?? this.heading('phone') ?? '',
      reason: 'ni e-mail ni téléphone',
      repair: 'Indiquez au moins une adresse e-mail ou un numéro de téléphone.',
    };
  }

  private ageFault({ birthDate, registeredOn }: RowDraft['told']): Fault | undefined {
    if (!birthDate) return undefined;
    const day = registeredOn ?? this.plan.today;
    const age = ageOn(birthDate, day);
    const { registrationAge = 0, minimumAge = registrationAge } = this.plan.screening;
    const column = this.heading('birthDate') ?? '';
    if (age < 0 || age > OLDEST) {
      return {
        column,
        reason: `né·e le ${frenchDate(birthDate)} : l'année ne convient pas`,
        repair: 'Corrigez l’année de naissance.',
      };
    }
    if (age >= registrationAge) return undefined;
    const waits = minimumAge > registrationAge ? ` (et ${minimumAge} ans pour former un duo)` : '';
    return {
      column,
      reason: `${age} ans le jour de l'inscription (${frenchDate(day)})`,
      repair: `Vérifiez la date ; il faut avoir au moins ${registrationAge} ans pour s'inscrire${waits}.`,
    };
  }

  private heading(key: string): string | undefined {
    return this.plan.columns.find(({ field }) => field.key === key)?.heading;
  }

  private finish({ told, town, objectives }: RowDraft): ToldFacts {
    if (objectives.length > 0) told.objectives = objectives;
    if (told.postalCode) {
      const commune = this.commune(told.postalCode, town);
      told.communeCode = commune?.code ?? null;
      told.communeName = commune?.name ?? null;
      told.department = commune?.department ?? null;
    }
    return told as ToldFacts;
  }

  private commune(postalCode: string, town: string): Commune | undefined {
    const key = postalCode + town;
    if (!this.communes.has(key)) {
      if (this.communes.size > 5_000) this.communes.clear();
      this.communes.set(key, findCommune(postalCode, town));
    }
    return this.communes.get(key);
  }
}

function takeCell({ heading, field }: PlannedColumn, raw: string, draft: RowDraft): Fault | undefined {
  const cell = restore(raw).trim();
  if (cell === '') return field.required ? emptyCell(heading, field.label) : undefined;
  const unreadable = field.take(cell, draft);
  return unreadable && { column: heading, reason: unreadable.reason, repair: unreadable.repair };
}

function emptyCell(column: string, label: string): Fault {
  return { column, reason: 'la cellule est vide', repair: `Complétez « ${label} », ou retirez la ligne.` };
}

function refusedRow(fault: Fault): RowReading {
  return { ok: false, faults: [fault] };
}
