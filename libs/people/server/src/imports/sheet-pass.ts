import type { Id } from '@tdu/kernel';
import {
  Duplicates,
  type Fault,
  type ParticipantFacts,
  RowReader,
  type SheetPlan,
  type SheetRow,
  type ToldFacts,
  type VerdictSheet,
  newcomer,
  openSteps,
  restore,
  summarise,
  update,
} from '@tdu/people-domain';
import type { ImportLine } from './import-lines.repository.js';
import type { KnownIndex, KnownParticipant } from './known-index.js';
import type { ParticipantRow } from './participant-row.js';

/** Rows of one batch that can be taken, once we know whom the association knows. */
export interface Candidate {
  readonly row: SheetRow;
  readonly told: ToldFacts;
}

/** The verdicts of one sheet, row after row; no database in here. */
export class SheetPass {
  private readonly reader: RowReader;
  private readonly duplicates = new Duplicates();
  /** Persons met so far, by the line that met them: two rows may mean one person by different keys. */
  private readonly met = new Map<Id, number>();
  private headingsRead = false;

  constructor(
    private readonly plan: SheetPlan,
    private readonly verdicts: VerdictSheet,
  ) {
    this.reader = new RowReader(plan);
  }

  /** Whether a row meant a person registered before this sheet. */
  get metKnown(): boolean {
    return this.met.size > 0;
  }

  /** Reads a batch by itself: refuses what cannot be taken and what the sheet named before. */
  judge(rows: readonly SheetRow[], lines: ImportLine[]): Candidate[] {
    const candidates: Candidate[] = [];
    for (const row of rows) {
      if (!this.headingsRead) this.headingsRead = true;
      else this.judgeRow(row, candidates, lines);
    }
    return candidates;
  }

  /** Compares the candidates of a batch with whom the association knows. */
  settle(candidates: readonly Candidate[], known: KnownIndex, lines: ImportLine[]): ParticipantRow[] {
    const rows: ParticipantRow[] = [];
    for (const candidate of candidates) {
      const before = known.of(candidate.told);
      const line = before && this.met.get(before.personId);
      if (line) this.duplicate(candidate.row, line, lines);
      else {
        const settled = this.settleOne(candidate, before, lines);
        if (settled) rows.push(settled);
      }
    }
    return rows;
  }

  private judgeRow(row: SheetRow, candidates: Candidate[], lines: ImportLine[]): void {
    const reading = this.reader.read(row);
    if (!reading.ok) return this.refuse(row, reading.faults, lines);
    const before = this.duplicates.claim(reading.told, row.line);
    if (before) return this.duplicate(row, before, lines);
    candidates.push({ row, told: reading.told });
  }

  private settleOne(
    { row, told }: Candidate,
    known: KnownParticipant | undefined,
    lines: ImportLine[],
  ): ParticipantRow | undefined {
    if (known) this.met.set(known.personId, row.line);
    if (!known?.participation) {
      this.verdicts.set(row.line, 'created');
      return this.created(row, told, known);
    }
    const { facts, changed } = update(known.facts as ParticipantFacts, told);
    this.verdicts.set(row.line, changed.length > 0 ? 'updated' : 'unchanged');
    if (changed.length === 0) return undefined;
    lines.push(this.updatedLine(row, changed));
    return this.updated(row, facts, known);
  }

  private created(row: SheetRow, told: ToldFacts, known: KnownParticipant | undefined): ParticipantRow {
    const blank = newcomer(told, this.plan.role, this.plan.today);
    const facts = known ? { ...blank, ...known.facts, ...told } : blank;
    const state = this.admission(facts);
    return { personId: known?.personId ?? null, participationId: null, state, line: row.line, facts };
  }

  private updated(
    row: SheetRow,
    facts: ParticipantFacts,
    { personId, participation }: KnownParticipant,
  ): ParticipantRow {
    const { id, state } = participation!;
    const waiting = state === 'applied' || state === 'screening';
    return {
      personId,
      participationId: id,
      state: waiting ? this.admission(facts) : state,
      line: row.line,
      facts,
    };
  }

  /** Admitted when no step of the programme's screening is open. */
  private admission(facts: ParticipantFacts): 'admitted' | 'screening' {
    return openSteps(this.plan.screening, facts, this.plan.today).length === 0 ? 'admitted' : 'screening';
  }

  private refuse(row: SheetRow, faults: readonly Fault[], lines: ImportLine[]): void {
    const { column, reason, repair } = summarise(faults);
    this.verdicts.set(row.line, 'refused');
    lines.push({ ...bare(row), verdict: 'refused', columnName: column, reason, repair });
  }

  private duplicate(row: SheetRow, duplicateOf: number, lines: ImportLine[]): void {
    this.verdicts.set(row.line, 'duplicate');
    const reason = `même personne qu'à la ligne ${duplicateOf}`;
    const repair = `Gardez l'une des deux lignes ; c'est la ligne ${duplicateOf} qui est prise.`;
    lines.push({ ...bare(row), verdict: 'duplicate', reason, repair, duplicateOf });
  }

  private updatedLine(row: SheetRow, changed: readonly string[]): ImportLine {
    const fields = this.plan.columns.filter(({ field }) => changed.some((key) => gives(field.key, key)));
    const columnName = [...new Set(fields.map(({ heading }) => heading))].join(', ');
    return { ...bare(row), verdict: 'updated', columnName, reason: `change : ${columnName}` };
  }
}

/** Whether a field of the import may have given a fact. */
function gives(field: string, fact: string): boolean {
  if (fact === 'screening') return field.startsWith('screening:');
  if (fact === 'objectives') return field.endsWith('bjective') || field === 'objectives';
  if (fact.startsWith('commune') || fact === 'department') return field === 'town' || field === 'postalCode';
  return field === fact;
}

function bare({ line, cells }: SheetRow): ImportLine {
  return {
    line,
    cells: cells.map(restore),
    verdict: 'refused',
    columnName: null,
    reason: null,
    repair: null,
    duplicateOf: null,
  };
}
