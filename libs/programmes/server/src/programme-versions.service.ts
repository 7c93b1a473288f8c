import { Injectable } from '@nestjs/common';
import { type Id, type RequestContext, type Result, accept, newId, refuse } from '@tdu/kernel';
import { History, Tenancy } from '@tdu/platform';
import {
  type ProgrammeVersion,
  type SectionChange,
  type SectionText,
  type Sections,
  readSections,
} from '@tdu/programmes-domain';
import { type DraftFinding, DraftChecks } from './draft-checks.js';
import type { ProgrammeVersionEntity } from './entities/programme-version.entity.js';
import { isId } from './is-id.js';
import { programmeUnknown } from './programme-record.js';
import { ProgrammesRepository } from './programmes.repository.js';
import { SectionRegistry } from './section-registry.js';

/** New rules for a programme. */
export interface VersionDraft {
  readonly programmeId: Id;
  /** The version that was on the screen. */
  readonly basedOn: Id;
  /** The sections that change; those left out stay as they are. */
  readonly sections: readonly SectionText[];
}

/** What a draft changes, and what it would do to what is under way. */
export interface DraftReview {
  readonly changes: readonly SectionChange[];
  readonly findings: readonly DraftFinding[];
}

interface Drafted {
  readonly current: ProgrammeVersionEntity;
  readonly sections: Sections;
  readonly changes: readonly SectionChange[];
}

/** The versions of a programme: their differences, what a draft would do, and its publication. */
@Injectable()
export class ProgrammeVersions {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly repository: ProgrammesRepository,
    private readonly sections: SectionRegistry,
    private readonly checks: DraftChecks,
    private readonly history: History,
  ) {}

  /** Every version of a programme, newest first; none of one that the association does not have. */
  async ofProgramme(ctx: RequestContext, id: Id): Promise<ProgrammeVersionEntity[]> {
    return isId(id) ? this.tenancy.withTenant(ctx, (tx) => this.repository.versionsOf(tx, id)) : [];
  }

  /** The values in which two versions of one programme differ; refusals VERSION_UNKNOWN, VERSIONS_UNRELATED. */
  diff(ctx: RequestContext, from: Id, to: Id): Promise<Result<SectionChange[]>> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const ids = [from, to].filter(isId);
      const found = new Map((await this.repository.versionsByIds(tx, ids)).map((one) => [one.id, one]));
      const [before, after] = [found.get(from), found.get(to)];
      if (!before || !after) return versionUnknown(before ? 'to' : 'from');
      if (before.programmeId !== after.programmeId) return unrelated();
      return accept(this.sections.diff(before.sections, after.sections));
    });
  }

  /**
   * What a draft would change and do, without keeping it. The refusals are those of `publish`: a draft that is
   * reviewed without one can be published.
   */
  review(ctx: RequestContext, draft: VersionDraft): Promise<Result<DraftReview>> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const drafted = await this.read(tx, draft);
      if (!drafted.ok) return drafted;
      const { current, sections, changes } = drafted.value;
      const { programmeId } = draft;
      const findings = await this.checks.check(tx, {
        programmeId,
        current: current.sections,
        draft: sections,
      });
      return accept({ changes, findings });
    });
  }

  /**
   * Makes the next version; what runs under older ones keeps them. Publishing what is already current (a double tap)
   * makes none. Refusals PROGRAMME_UNKNOWN, VERSION_UNKNOWN, VERSION_MOVED and those of the sections.
   */
  publish(ctx: RequestContext, draft: VersionDraft): Promise<Result<ProgrammeVersionEntity>> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const known = isId(draft.programmeId) && (await this.repository.lock(tx, draft.programmeId));
      if (!known) return programmeUnknown();
      const drafted = await this.read(tx, draft);
      if (!drafted.ok) return drafted;
      const { current, sections, changes } = drafted.value;
      if (changes.length === 0) return accept(current);
      return accept(await this.add(tx, current, sections, changes));
    });
  }

  private async read(tx: RequestContext, draft: VersionDraft): Promise<Result<Drafted>> {
    const { programmeId, basedOn } = draft;
    const [current] = isId(programmeId) ? await this.repository.currentVersions(tx, [programmeId]) : [];
    if (!current) return programmeUnknown();
    const [base] = isId(basedOn) ? await this.repository.versionsByIds(tx, [basedOn]) : [];
    if (base?.programmeId !== programmeId) return versionUnknown('basedOn');
    const given = readSections(draft.sections);
    if (!given.ok) return given;
    const sections = { ...base.sections, ...given.value };
    const checked = this.sections.check(sections);
    if (!checked.ok) return checked;
    const changes = this.sections.diff(current.sections, sections);
    if (base.id !== current.id && changes.length > 0) return versionMoved(current);
    return accept({ current, sections, changes });
  }

  private async add(
    tx: RequestContext,
    { programmeId, number }: ProgrammeVersion,
    sections: Sections,
    changes: readonly SectionChange[],
  ): Promise<ProgrammeVersionEntity> {
    const { associationId } = tx;
    const made = { associationId, id: newId(), programmeId, number: number + 1, sections };
    const version = { ...made, createdAt: tx.clock.now(), firstUsedAt: null };
    await this.repository.insertVersion(tx, version);
    await this.history.append(tx, {
      subjectType: 'programme',
      subjectId: programmeId,
      type: 'programme.version_published',
      data: { number: version.number, changed: [...new Set(changes.map(({ section }) => section))] },
    });
    return version;
  }
}

function versionUnknown(field: string): Result<never> {
  const message = 'Cette version du programme n’existe pas : choisissez-en une dans la liste.';
  return refuse('VERSION_UNKNOWN', message, field);
}

function unrelated(): Result<never> {
  const message = 'Ces deux versions sont celles de deux programmes : choisissez-les dans un seul.';
  return refuse('VERSIONS_UNRELATED', message, 'to');
}

function versionMoved({ number }: ProgrammeVersion): Result<never> {
  const message = `La version ${number} a été publiée entre-temps : relisez-la, puis refaites vos changements sur elle.`;
  return refuse('VERSION_MOVED', message, 'basedOn');
}
