import { Injectable } from '@nestjs/common';
import type { ProgrammeVersion } from '@tdu/programmes-domain';
import type { ProgrammeRecord } from '../programme-record.js';
import { SectionRegistry } from '../section-registry.js';
import { ProgrammeModel, ProgrammeVersionModel } from './programme.models.js';

/** Programmes as GraphQL shows them; other parts use it for the programme of their own records. */
@Injectable()
export class ProgrammeMapper {
  constructor(private readonly sections: SectionRegistry) {}

  toModel({ id, name, preset, currentVersion }: ProgrammeRecord): ProgrammeModel {
    return Object.assign(new ProgrammeModel(), {
      id,
      name,
      preset,
      currentVersion: this.toVersion(currentVersion),
    });
  }

  private toVersion({ id, number, sections }: ProgrammeVersion): ProgrammeVersionModel {
    const { months = null, rhythmLabel = null } = this.sections.facts(sections);
    const told = Object.entries(sections).map(([key, data]) => ({
      name: key,
      json: JSON.stringify(data),
    }));
    return Object.assign(new ProgrammeVersionModel(), { id, number, sections: told, months, rhythmLabel });
  }
}
