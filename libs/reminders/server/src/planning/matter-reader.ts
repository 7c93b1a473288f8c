import { Injectable } from '@nestjs/common';
import { AccountsService } from '@tdu/accounts-server';
import { type DuoSnapshot, heldDays, missingSigners } from '@tdu/duos-domain';
import { type DuoRecord, DuosService } from '@tdu/duos-server';
import { type Id, type RequestContext, today } from '@tdu/kernel';
import { readSection } from '@tdu/programmes-domain';
import { ProgrammesService } from '@tdu/programmes-server';
import {
  type Matter,
  type ReminderKey,
  type ReminderRules,
  type SubjectType,
  duoMatters,
  isStillDue,
  proposalMatters,
  remindersSection,
} from '@tdu/reminders-domain';
import { ProposalsReader, type ReleasedProposal } from './proposals.reader.js';

/** What is open under one version of a programme, with its rules. */
export interface VersionMatters {
  readonly programmeId: Id;
  readonly rules: ReminderRules;
  readonly matters: Matter[];
}

/** Of which duo or proposal a reminder speaks. */
interface Subject {
  readonly subjectType: SubjectType;
  readonly subjectId: Id;
}

/** Up to so many duos are read one by one: less than reading all of an association. */
const FEW = 4;

interface Found {
  readonly programmeId: Id;
  readonly versionId: Id;
  readonly matters: readonly Matter[];
}

/** Derives what waits for somebody from the records of duos and proposals. Nothing of it is stored. */
@Injectable()
export class MatterReader {
  constructor(
    private readonly duos: DuosService,
    private readonly proposals: ProposalsReader,
    private readonly programmes: ProgrammesService,
    private readonly accounts: AccountsService,
  ) {}

  /** Everything open in the association today. */
  async open(tx: RequestContext): Promise<VersionMatters[]> {
    return this.matters(tx, await this.duos.openDuosSnapshot(tx), await this.proposals.released(tx));
  }

  /** What is open about the subjects of a few reminders; for many of them everything is read at once. */
  async about(tx: RequestContext, reminders: readonly Subject[]): Promise<VersionMatters[]> {
    const ids = (type: SubjectType) => [
      ...new Set(reminders.filter((one) => one.subjectType === type).map(({ subjectId }) => subjectId)),
    ];
    const proposalIds = ids('proposal');
    const proposals = proposalIds.length > 0 ? await this.proposals.released(tx, proposalIds) : [];
    return this.matters(tx, await this.duosOf(tx, ids('duo')), proposals);
  }

  private async duosOf(tx: RequestContext, ids: readonly Id[]): Promise<DuoSnapshot[]> {
    if (ids.length > FEW) return this.duos.openDuosSnapshot(tx);
    const found: DuoSnapshot[] = [];
    for (const id of ids) {
      const record = await this.duos.one(tx, id);
      if (record) found.push(snapshotOf(record));
    }
    return found;
  }

  private async matters(
    tx: RequestContext,
    duos: readonly DuoSnapshot[],
    proposals: readonly ReleasedProposal[],
  ): Promise<VersionMatters[]> {
    const staff = await this.staff(tx);
    const day = today(tx.clock);
    return this.byVersion(tx, [
      ...duos.map((duo) => ({ ...versionOf(duo), matters: duoMatters(duo, staff, day) })),
      ...proposals.map((one) => ({ ...versionOf(one), matters: proposalMatters(one, staff) })),
    ]);
  }

  /** The coordinators who may be told. */
  private async staff(tx: RequestContext): Promise<Id[]> {
    const accounts = await this.accounts.list(tx);
    return accounts
      .filter(({ roles, disabledAt }) => roles.includes('coordinator') && !disabledAt)
      .map(({ id }) => id);
  }

  private async byVersion(tx: RequestContext, found: readonly Found[]): Promise<VersionMatters[]> {
    const grouped = new Map<Id, { programmeId: Id; matters: Matter[] }>();
    for (const { versionId, programmeId, matters } of found) {
      const group = grouped.get(versionId) ?? { programmeId, matters: [] };
      grouped.set(versionId, group);
      group.matters.push(...matters);
    }
    const versions = await this.programmes.versions(tx, [...grouped.keys()]);
    return versions.flatMap((version) => {
      const group = grouped.get(version.id);
      return group ? [{ ...group, rules: readSection(version, remindersSection) }] : [];
    });
  }
}

/** The matter a planned reminder is still about; undefined when it was answered meanwhile. */
export function matterOf(reminder: ReminderKey, open: readonly VersionMatters[]): Matter | undefined {
  for (const { rules, matters } of open) {
    const matter = isStillDue(reminder, matters, rules);
    if (matter) return matter;
  }
  return undefined;
}

function snapshotOf({ id, row, people, department, rules, life }: DuoRecord): DuoSnapshot {
  const { programmeVersionId, mentorParticipationId, menteeParticipationId } = row;
  return {
    duoId: id,
    programmeId: rules.programmeId,
    programmeVersionId,
    mentorParticipationId,
    menteeParticipationId,
    ...people,
    department,
    calendar: rules.calendar,
    life,
    missingSigners: missingSigners(rules.charter, life),
    heldDays: heldDays(life.meetings),
  };
}

function versionOf(one: { programmeId: Id; programmeVersionId: Id }) {
  return { programmeId: one.programmeId, versionId: one.programmeVersionId };
}
