import { Injectable, NotFoundException } from '@nestjs/common';
import { type Id, type RequestContext, type Result, accept, newId, refuse } from '@tdu/kernel';
import { History, Tenancy } from '@tdu/platform';
import { type ProgrammeVersion, type Sections, loadPreset } from '@tdu/programmes-domain';
import { isId } from './is-id.js';
import { type ProgrammeRecord, PROGRAMME_UNKNOWN, toRecords } from './programme-record.js';
import { ProgrammesRepository } from './programmes.repository.js';
import { SectionRegistry } from './section-registry.js';

export interface CreateProgramme {
  readonly name: string;
  /** Key of a preset, such as `duos-de-demain`. */
  readonly preset: string;
}

/** Programmes of an association and their versions. Knows no section from inside. */
@Injectable()
export class ProgrammesService {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly repository: ProgrammesRepository,
    private readonly sections: SectionRegistry,
    private readonly history: History,
  ) {}

  /** Makes a programme from a preset; refusals NAME_MISSING, NAME_TAKEN, PRESET_UNKNOWN and those of its sections. */
  async create(
    ctx: RequestContext,
    { name, preset: key }: CreateProgramme,
  ): Promise<Result<ProgrammeRecord>> {
    const preset = loadPreset(key);
    if (!preset) return presetUnknown();
    if (name.trim() === '') return refuse('NAME_MISSING', 'Donnez un nom au programme.', 'name');
    const checked = this.sections.check(preset.sections);
    if (!checked.ok) return checked;
    return this.tenancy.withTenant(ctx, async (tx) => {
      const programme = { ...this.row(tx), name: name.trim(), preset: key, archivedAt: null };
      if (!(await this.repository.insert(tx, programme))) return nameTaken(programme.name);
      const currentVersion = await this.addFirst(tx, programme.id, checked.value);
      await this.record(tx, programme.id, 'programme.created', { preset: key });
      return accept({ ...programme, currentVersion });
    });
  }

  /** Every programme with its current version, oldest first. */
  list(ctx: RequestContext): Promise<ProgrammeRecord[]> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const programmes = await this.repository.all(tx);
      const ids = programmes.map(({ id }) => id);
      return toRecords(programmes, await this.repository.currentVersions(tx, ids));
    });
  }

  /** Those of the asked programmes that exist, archived ones too. */
  byIds(ctx: RequestContext, ids: readonly Id[]): Promise<ProgrammeRecord[]> {
    return this.tenancy.withTenant(ctx, async (tx) =>
      toRecords(await this.repository.byIds(tx, ids), await this.repository.currentVersions(tx, ids)),
    );
  }

  /** One programme; null when the association has none of that id. */
  async find(ctx: RequestContext, id: Id): Promise<ProgrammeRecord | null> {
    const [programme] = isId(id) ? await this.byIds(ctx, [id]) : [];
    return programme ?? null;
  }

  /** The rules of a programme as of now; throws when there is no such programme. */
  async current(ctx: RequestContext, programmeId: Id): Promise<ProgrammeVersion> {
    const versions = await this.tenancy.withTenant(ctx, (tx) =>
      this.repository.currentVersions(tx, [programmeId]),
    );
    return this.only(versions);
  }

  /** One version; throws when there is none. */
  async version(ctx: RequestContext, id: Id): Promise<ProgrammeVersion> {
    return this.only(await this.versions(ctx, [id]));
  }

  /** Those of the asked versions that exist. */
  versions(ctx: RequestContext, ids: readonly Id[]): Promise<ProgrammeVersion[]> {
    return this.tenancy.withTenant(ctx, (tx) => this.repository.versionsByIds(tx, ids));
  }

  /** Says that something was done under a version: its sections never change from then on. */
  markUsed(ctx: RequestContext, versionId: Id): Promise<void> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      await this.repository.markUsed(tx, versionId, tx.clock.now());
    });
  }

  private only(versions: readonly ProgrammeVersion[]): ProgrammeVersion {
    const [version] = versions;
    if (!version) throw new NotFoundException(PROGRAMME_UNKNOWN);
    return version;
  }

  private async addFirst(tx: RequestContext, programmeId: Id, sections: Sections) {
    const version = { ...this.row(tx), programmeId, number: 1, sections, firstUsedAt: null };
    await this.repository.insertVersion(tx, version);
    return version;
  }

  private row(tx: RequestContext) {
    return { associationId: tx.associationId, id: newId(), createdAt: tx.clock.now() };
  }

  private record(tx: RequestContext, subjectId: Id, type: string, data: object): Promise<void> {
    return this.history.append(tx, { subjectType: 'programme', subjectId, type, data });
  }
}

function presetUnknown(): Result<never> {
  return refuse(
    'PRESET_UNKNOWN',
    'Ce modèle de programme n’existe pas : choisissez-en un dans la liste.',
    'preset',
  );
}

function nameTaken(name: string): Result<never> {
  return refuse('NAME_TAKEN', `Un programme s’appelle déjà « ${name} » : choisissez un autre nom.`, 'name');
}
