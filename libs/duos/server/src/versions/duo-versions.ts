import { Injectable } from '@nestjs/common';
import { lifeUnder } from '@tdu/duos-domain';
import type { Id, RequestContext } from '@tdu/kernel';
import { ProgrammesService } from '@tdu/programmes-server';
import { DuosRepository } from '../duos.repository.js';
import { DuoCommands } from '../life/duo-commands.js';
import { DuoLoader } from '../life/duo-loader.js';
import type { DuoRecord } from '../life/duo-record.js';

type VersionsOfRow = Partial<Pick<DuoRecord['row'], 'programmeVersionId' | 'termsVersionId'>>;

/** Which version of its programme a duo lives under; called with the duo held. */
@Injectable()
export class DuoVersions {
  constructor(
    private readonly commands: DuoCommands,
    private readonly duos: DuosRepository,
    private readonly loader: DuoLoader,
    private readonly programmes: ProgrammesService,
  ) {}

  /** Has the two sign the charter of another version; until all have, the duo lives under the one it signed. */
  async askToSign(tx: RequestContext, record: DuoRecord, versionId: Id): Promise<DuoRecord> {
    await this.programmes.markUsed(tx, versionId);
    const asked = await this.rewrite(tx, record, { termsVersionId: versionId });
    const data = { from: record.rules.charter.version, to: asked.terms?.version };
    await this.commands.note(tx, record.id, { type: 'charter.renewal_asked', data });
    return asked;
  }

  /** From now on the duo lives under a version: its term and the reviews to come follow. */
  async takeUp(tx: RequestContext, record: DuoRecord, versionId: Id): Promise<DuoRecord> {
    await this.programmes.markUsed(tx, versionId);
    const moved = await this.rewrite(tx, record, { programmeVersionId: versionId, termsVersionId: null });
    const life = lifeUnder(record.rules.calendar, moved.rules.calendar, moved.life);
    const data = { from: record.rules.number, to: moved.rules.number };
    return this.commands.write(tx, moved, life, { type: 'duo.version_moved', data });
  }

  private async rewrite(tx: RequestContext, { row }: DuoRecord, change: VersionsOfRow): Promise<DuoRecord> {
    await this.duos.update(tx, row.id, change);
    const [record] = await this.loader.whole(tx, [{ ...row, ...change }]);
    return record;
  }
}
