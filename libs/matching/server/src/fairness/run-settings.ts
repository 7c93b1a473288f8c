import { Injectable } from '@nestjs/common';
import { type Id, type RequestContext, type Result, accept, refuse, today } from '@tdu/kernel';
import {
  type AddedPoints,
  type MatchingSettings,
  balancedSettings,
  matchingSection,
} from '@tdu/matching-domain';
import { readSection } from '@tdu/programmes-domain';
import { ProgrammesService, programmeUnknown } from '@tdu/programmes-server';
import { MatchStudiesRepository } from '../studies/match-studies.repository.js';
import { balanceOf } from '../studies/match-study.entity.js';

/** What a run is made with. */
export interface RunTermsOfProgramme {
  readonly programmeVersionId: Id;
  readonly settings: MatchingSettings;
}

/** The settings of a new run: the programme's, with the balance that the coordinator or the programme chose. */
@Injectable()
export class RunSettings {
  constructor(
    private readonly programmes: ProgrammesService,
    private readonly studies: MatchStudiesRepository,
  ) {}

  /**
   * `waiting` is the position of the slider; absent, the programme's own. Where the programme sets floors for groups,
   * the points that keep them are those of the preview at that position: refusal BALANCE_NOT_SHOWN without one.
   * Refusals PROGRAMME_UNKNOWN, BALANCE_OUT_OF_RANGE too.
   */
  async of(
    tx: RequestContext,
    programmeId: Id,
    waiting?: number | null,
  ): Promise<Result<RunTermsOfProgramme>> {
    const programme = await this.programmes.find(tx, programmeId);
    if (!programme) return programmeUnknown();
    const { currentVersion: version } = programme;
    const settings = readSection(version, matchingSection);
    const position = waiting ?? settings.fairness?.waiting ?? 0;
    if (!Number.isInteger(position) || position < 0 || position > 100) return outOfRange();
    const added = await this.added(tx, programmeId, version.id, position, settings);
    if (!added.ok) return added;
    const balance = { waiting: position, added: added.value };
    return accept({
      programmeVersionId: version.id,
      settings: balancedSettings(settings, today(tx.clock), balance),
    });
  }

  private async added(
    tx: RequestContext,
    programmeId: Id,
    versionId: Id,
    waiting: number,
    { fairness }: MatchingSettings,
  ): Promise<Result<readonly AddedPoints[]>> {
    if (!fairness?.groups.length) return accept([]);
    const preview = await this.studies.latestDone(tx, programmeId, 'balance');
    const shown = preview?.programmeVersionId === versionId ? balanceOf(preview) : null;
    const position = shown?.positions.find((one) => one.waiting === waiting);
    if (!position) return notShown();
    return accept(
      position.floors
        .filter(({ points }) => points > 0)
        .map(({ role, by, key, points }) => ({ role, by, key, points })),
    );
  }
}

function outOfRange(): Result<never> {
  return refuse(
    'BALANCE_OUT_OF_RANGE',
    'L’équilibre va de 0 (qualité) à 100 (attente) : choisissez une position entre les deux.',
    'waiting',
  );
}

function notShown(): Result<never> {
  return refuse(
    'BALANCE_NOT_SHOWN',
    'Ce programme fixe un taux minimal par groupe : affichez d’abord l’effet de l’équilibre à cette position, puis lancez la simulation.',
    'waiting',
  );
}
