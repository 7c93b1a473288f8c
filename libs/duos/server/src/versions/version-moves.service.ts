import { Injectable } from '@nestjs/common';
import {
  calendarSection,
  canManageDuo,
  documentsSection,
  mayMoveToVersion,
  renewTerms,
} from '@tdu/duos-domain';
import { type Id, type Refusal, type RequestContext, type Result, accept, refuse, today } from '@tdu/kernel';
import { Tenancy } from '@tdu/platform';
import { type ProgrammeVersion, readSection } from '@tdu/programmes-domain';
import { type DraftFinding, ProgrammesService } from '@tdu/programmes-server';
import { draftFindings, finding } from '../draft/draft-findings.js';
import { DuoReader } from '../duo-reader.js';
import { isId } from '../is-id.js';
import { DuoCommands, notYours } from '../life/duo-commands.js';
import type { DuoRecord } from '../life/duo-record.js';
import { type MoveOutcome, VersionMove } from './version-move.js';

/** So many at once are read and written while somebody waits; more are chosen in several turns. */
const MOST_DUOS = 200;

export interface MoveDuosInput {
  readonly programmeVersionId: Id;
  readonly duoIds: readonly Id[];
  /** Moves those too that would become late or be over, as the check told. */
  readonly evenIfLate?: boolean | null;
}

/** What became of the chosen duos: how many of each outcome, and why the others were left as they are. */
export interface MovedDuos extends Readonly<Record<MoveOutcome, number>> {
  readonly refused: readonly { readonly duoId: Id; readonly refusal: Refusal }[];
}

/** Moves running duos to a newer version of their programme: those a coordinator chose, and no other. */
@Injectable()
export class VersionMovesService {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly reader: DuoReader,
    private readonly commands: DuoCommands,
    private readonly programmes: ProgrammesService,
    private readonly move: VersionMove,
  ) {}

  /**
   * What the move would do, without doing it: « 3 duos deviendraient en retard ». Of those that may not move nothing is
   * told. Refusals VERSION_UNKNOWN, TOO_MANY_DUOS.
   */
  check(ctx: RequestContext, input: MoveDuosInput): Promise<Result<DraftFinding[]>> {
    return this.tenancy.withTenant(ctx, async (tx): Promise<Result<DraftFinding[]>> => {
      if (!canManageDuo(tx.actor)) return notYours();
      const asked = await this.read(tx, input);
      if (!asked.ok) return asked;
      const { version, ids } = asked.value;
      const all = await this.reader.all(tx, { ids: ids.filter(isId), open: true });
      const duos = all.filter(({ rules, life }) => mayMoveToVersion(rules, version, life).ok);
      const late = await draftFindings(duos, readSection(version, calendarSection), today(tx.clock));
      return accept([...late, ...toSign(duos, version)]);
    });
  }

  /**
   * Moves each of the duos by itself, so that one that is refused keeps none of the others. Moving twice is once.
   * Refusals VERSION_UNKNOWN, TOO_MANY_DUOS; of a duo those of `VersionMove`.
   */
  async moveAll(ctx: RequestContext, input: MoveDuosInput): Promise<Result<MovedDuos>> {
    const asked = await this.tenancy.withTenant(ctx, (tx) => this.read(tx, input));
    if (!asked.ok) return asked;
    const counts = { moved: 0, toSign: 0, kept: 0 };
    const refused: { duoId: Id; refusal: Refusal }[] = [];
    for (const duoId of asked.value.ids) {
      const done = await this.moveOne(ctx, duoId, asked.value.version, input.evenIfLate === true);
      if (done.ok) counts[done.value] += 1;
      else refused.push({ duoId, refusal: done.refusal });
    }
    return accept({ ...counts, refused });
  }

  private moveOne(ctx: RequestContext, duoId: Id, version: ProgrammeVersion, evenIfLate: boolean) {
    return this.commands.within(ctx, duoId, async (tx, record): Promise<Result<MoveOutcome>> => {
      if (!canManageDuo(tx.actor)) return notYours();
      return this.move.run(tx, record, version, evenIfLate);
    });
  }

  private async read(
    tx: RequestContext,
    { programmeVersionId, duoIds }: MoveDuosInput,
  ): Promise<Result<{ version: ProgrammeVersion; ids: Id[] }>> {
    const ids = [...new Set(duoIds)];
    if (ids.length > MOST_DUOS) return tooMany();
    const [version] = isId(programmeVersionId)
      ? await this.programmes.versions(tx, [programmeVersionId])
      : [];
    return version ? accept({ version, ids }) : versionUnknown();
  }
}

/** Those that would have a charter to sign before they live under the version. */
function toSign(duos: readonly DuoRecord[], version: ProgrammeVersion): DraftFinding[] {
  const { charter } = readSection(version, documentsSection);
  const asked = duos.filter(({ rules, life, terms }) => renewTerms(rules.charter, charter, life, terms).ok);
  const ids = asked.map(({ id }) => id);
  const what = { code: 'DUOS_TO_SIGN', gravity: 'information' } as const;
  return finding(what, ids, ['aurait', 'auraient'], ' la charte à signer de nouveau avant d’y passer.');
}

function tooMany(): Result<never> {
  const message = `Choisissez au plus ${MOST_DUOS} duos à la fois, puis recommencez avec les suivants.`;
  return refuse('TOO_MANY_DUOS', message, 'duoIds');
}

function versionUnknown(): Result<never> {
  const message = 'Cette version du programme n’existe pas : choisissez-en une dans la liste.';
  return refuse('VERSION_UNKNOWN', message, 'programmeVersionId');
}
