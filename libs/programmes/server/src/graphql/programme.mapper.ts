import { Injectable } from '@nestjs/common';
import type { Preset, SectionChange } from '@tdu/programmes-domain';
import type { DraftFinding } from '../draft-checks.js';
import type { ProgrammeVersionEntity } from '../entities/programme-version.entity.js';
import type { ProgrammeRecord } from '../programme-record.js';
import type { DraftReview } from '../programme-versions.service.js';
import { SectionRegistry } from '../section-registry.js';
import {
  DraftFindingModel,
  ProgrammeDraftReview,
  ProgrammeModel,
  ProgrammePreset,
  ProgrammeVersionModel,
  SectionChangeModel,
} from './programme.models.js';
import { ProgrammeVersionDiff } from './programme.results.js';

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

  toVersion({ id, number, sections, createdAt, firstUsedAt }: ProgrammeVersionEntity): ProgrammeVersionModel {
    const { months = null, lengthLabel = null, rhythmLabel = null } = this.sections.facts(sections);
    const told = Object.entries(sections).map(([key, data]) => ({ name: key, json: JSON.stringify(data) }));
    const inUse = firstUsedAt !== null;
    const facts = { months, lengthLabel, rhythmLabel };
    return Object.assign(new ProgrammeVersionModel(), {
      id,
      number,
      createdAt,
      inUse,
      sections: told,
      ...facts,
    });
  }

  toPreset({ key, name, summary, source, unknown, choices, sections }: Preset): ProgrammePreset {
    const { lengthLabel = null, rhythmLabel = null, latenessLabel = null } = this.sections.facts(sections);
    const facts = { lengthLabel, rhythmLabel, latenessLabel };
    return Object.assign(new ProgrammePreset(), { key, name, summary, source, unknown, choices, ...facts });
  }

  toReview({ changes, findings }: DraftReview): ProgrammeDraftReview {
    return Object.assign(new ProgrammeDraftReview(), {
      changes: changes.map(toChange),
      findings: findings.map(toDraftFinding),
    });
  }

  toDiff(changes: readonly SectionChange[]): ProgrammeVersionDiff {
    return Object.assign(new ProgrammeVersionDiff(), { changes: changes.map(toChange) });
  }
}

function toChange(change: SectionChange): SectionChangeModel {
  return Object.assign(new SectionChangeModel(), change);
}

/** A finding as GraphQL shows it. */
export function toDraftFinding({ gravity, ...finding }: DraftFinding): DraftFindingModel {
  return Object.assign(new DraftFindingModel(), { ...finding, warning: gravity === 'warning' });
}
