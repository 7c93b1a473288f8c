import { Injectable } from '@nestjs/common';
import { AccountsService } from '@tdu/accounts-server';
import { DuosService } from '@tdu/duos-server';
import { type Id, type RequestContext, today } from '@tdu/kernel';
import { readSection } from '@tdu/programmes-domain';
import { ProgrammesService } from '@tdu/programmes-server';
import {
  type Matter,
  type ReminderKey,
  type ReminderRules,
  duoMatters,
  isStillDue,
  proposalMatters,
  remindersSection,
} from '@tdu/reminders-domain';
import { ProposalsReader } from './proposals.reader.js';

/** What is open under one version of a programme, with its rules. */
export interface VersionMatters {
  readonly programmeId: Id;
  readonly rules: ReminderRules;
  readonly matters: Matter[];
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

  /** Everything open in the association today, or in one programme of it. */
  async open(tx: RequestContext, programmeId?: Id): Promise<VersionMatters[]> {
    const staff = await this.staff(tx);
    const day = today(tx.clock);
    const duos = await this.duos.openDuosSnapshot(tx, programmeId);
    const proposals = await this.proposals.released(tx);
    const found: Found[] = [
      ...duos.map((duo) => ({ ...versionOf(duo), matters: duoMatters(duo, staff, day) })),
      ...proposals.map((one) => ({ ...versionOf(one), matters: proposalMatters(one, staff) })),
    ];
    return this.byVersion(tx, programmeId ? found.filter((one) => one.programmeId === programmeId) : found);
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

function versionOf(one: { programmeId: Id; programmeVersionId: Id }) {
  return { programmeId: one.programmeId, versionId: one.programmeVersionId };
}
