import { Injectable } from '@nestjs/common';
import { AccountsService } from '@tdu/accounts-server';
import type { DuoSnapshot } from '@tdu/duos-domain';
import { DuosService } from '@tdu/duos-server';
import { type Id, type RequestContext, today } from '@tdu/kernel';
import { readSection } from '@tdu/programmes-domain';
import { ProgrammesService } from '@tdu/programmes-server';
import {
  type Matter,
  type Party,
  type ReminderKey,
  type ReminderRules,
  type ReminderSubject,
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

/** Of which duo or proposal a reminder speaks, and to whom. */
interface Subject {
  readonly subjectType: ReminderSubject;
  readonly subjectId: Id;
  readonly recipientKind: Party['kind'];
}

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
    const duos = await this.duos.openDuosSnapshot(tx);
    return this.matters(tx, duos, await this.proposals.released(tx), await this.staff(tx));
  }

  /** What is open about the subjects of some reminders, and nothing else. */
  async about(tx: RequestContext, reminders: readonly Subject[]): Promise<VersionMatters[]> {
    const ids = (type: SubjectType) => [
      ...new Set(reminders.filter((one) => one.subjectType === type).map(({ subjectId }) => subjectId)),
    ];
    const proposalIds = ids('proposal');
    const proposals = proposalIds.length > 0 ? await this.proposals.released(tx, proposalIds) : [];
    const duos = await this.duos.snapshotsOf(tx, ids('duo'));
    // What is told to the two people does not depend on who is of the team.
    const isForStaff = reminders.some(({ recipientKind }) => recipientKind === 'user');
    return this.matters(tx, duos, proposals, isForStaff ? await this.staff(tx) : []);
  }

  private async matters(
    tx: RequestContext,
    duos: readonly DuoSnapshot[],
    proposals: readonly ReleasedProposal[],
    staff: readonly Id[],
  ): Promise<VersionMatters[]> {
    const day = today(tx.clock);
    return this.byVersion(tx, [
      ...duos.map((duo) => ({ ...versionOf(duo), matters: duoMatters(duo, staff, day) })),
      ...proposals.map((one) => ({ ...versionOf(one), matters: proposalMatters(one, staff) })),
    ]);
  }

  /** The coordinators who may be told. */
  private async staff(tx: RequestContext): Promise<Id[]> {
    return (await this.accounts.coordinators(tx)).map(({ id }) => id);
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

function versionOf(one: { programmeId: Id; programmeVersionId: Id }) {
  return { programmeId: one.programmeId, versionId: one.programmeVersionId };
}
