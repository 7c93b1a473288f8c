import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import {
  type ImportField,
  type Verdict,
  VerdictSheet,
  importFields,
  refusedHeadings,
  refusedLine,
  screeningSection,
} from '@tdu/people-domain';
import {
  type Connection,
  type ConnectionArgs,
  type DatedListArgs,
  decodeCursor,
  loaderFor,
  pageSize,
  readingOrder,
  Tenancy,
  toConnection,
} from '@tdu/platform';
import { readSection } from '@tdu/programmes-domain';
import { ProgrammesService } from '@tdu/programmes-server';
import type { ImportLineEntity } from '../entities/import-line.entity.js';
import type { ImportRunEntity } from '../entities/import-run.entity.js';
import { ImportLinesRepository } from './import-lines.repository.js';
import { ImportsRepository } from './imports.repository.js';
import { isId } from './sheet-results.js';

/** A line of the sheet with its verdict, and what is said of it when there is something to say. */
export interface JudgedLine {
  readonly importId: Id;
  readonly line: number;
  readonly verdict: Verdict;
  readonly said: ImportLineEntity | null;
}

const REFUSED_AT_ONCE = 500;

/** What became of imports: the list, the verdicts line by line, the sheet of refused rows. */
@Injectable()
export class ImportReportsService {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly imports: ImportsRepository,
    private readonly lines: ImportLinesRepository,
    private readonly programmes: ProgrammesService,
  ) {}

  /** One import; null when the association has none of that id. */
  find(ctx: RequestContext, id: string): Promise<ImportRunEntity | null> {
    return this.tenancy.withTenant(ctx, async (tx) => (isId(id) ? this.imports.find(tx, id) : null));
  }

  /** A page of the imports of a programme. */
  list(ctx: RequestContext, programmeId: Id, args: DatedListArgs): Promise<Connection<ImportRunEntity>> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const size = pageSize(args);
      const [last] = decodeCursor(args.after) ?? [];
      const after = isId(`${last}`) ? `${last}` : undefined;
      const runs = await this.imports.page(tx, programmeId, size + 1, readingOrder(args.order), after);
      return toConnection(runs, size, await this.imports.count(tx, programmeId), ({ id }) => [id]);
    });
  }

  /** Lines of a sheet in its order, all or of one verdict. */
  linesOf(
    ctx: RequestContext,
    run: ImportRunEntity,
    args: ConnectionArgs,
    only?: Verdict,
  ): Promise<Connection<JudgedLine>> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const size = pageSize(args);
      const sheet = VerdictSheet.parse(run.verdicts ?? '');
      const [after] = decodeCursor(args.after) ?? [];
      const page = sheet.after(Number(after) || 0, size + 1, only);
      const said = await this.lines.byNumbers(
        tx,
        run.id,
        page.map(({ line }) => line),
      );
      const judged = page.map((one) => ({ ...one, importId: run.id, said: said.get(one.line) ?? null }));
      return toConnection(judged, size, sheet.count(only), ({ line }) => [line]);
    });
  }

  /** The fields to which the columns of this import may be mapped. */
  async fields(ctx: RequestContext, run: ImportRunEntity): Promise<ImportField[]> {
    const screenings = loaderFor(ctx, 'people.screenings', async (ids) => {
      const programmes = await this.programmes.byIds(ctx, ids as Id[]);
      return new Map(
        programmes.map(({ id, currentVersion }) => [id, readSection(currentVersion, screeningSection)]),
      );
    });
    const screening = await screenings.load(run.programmeId);
    return importFields(run.role, screening![run.role]);
  }

  /** The sheet of refused rows, piece by piece, ready to be corrected and imported. */
  async *refusedSheet(ctx: RequestContext, run: ImportRunEntity): AsyncGenerator<string> {
    const { headings } = run.format;
    yield refusedHeadings(headings);
    for (let after = 0; ;) {
      const some = await this.tenancy.withTenant(ctx, (tx) =>
        this.lines.refusedAfter(tx, run.id, after, REFUSED_AT_ONCE),
      );
      if (some.length === 0) return;
      yield some
        .map(({ cells, reason, repair }) => refusedLine(headings, cells, reason ?? '', repair ?? ''))
        .join('');
      after = some.at(-1)!.line;
    }
  }
}
