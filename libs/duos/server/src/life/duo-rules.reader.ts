import { Injectable } from '@nestjs/common';
import { calendarSection, documentsSection } from '@tdu/duos-domain';
import type { Id, RequestContext } from '@tdu/kernel';
import { visibilitySection } from '@tdu/matching-domain';
import { readSection } from '@tdu/programmes-domain';
import { ProgrammesService } from '@tdu/programmes-server';
import type { DuoRules } from './duo-record.js';

/** What this part reads of a programme version, read once for many duos. */
@Injectable()
export class DuoRulesReader {
  constructor(private readonly programmes: ProgrammesService) {}

  /** The rules of each of these versions. */
  async ofVersions(tx: RequestContext, versionIds: readonly Id[]): Promise<Map<Id, DuoRules>> {
    const versions = await this.programmes.versions(tx, versionIds);
    return new Map(
      versions.map((version) => {
        const calendar = readSection(version, calendarSection);
        const { charter, papers } = readSection(version, documentsSection);
        const { duo: names } = readSection(version, visibilitySection).names;
        const { programmeId, number } = version;
        return [version.id, { programmeId, number, calendar, charter, papers, names }];
      }),
    );
  }
}
