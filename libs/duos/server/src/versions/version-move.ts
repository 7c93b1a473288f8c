import { Injectable } from '@nestjs/common';
import {
  calendarSection,
  documentsSection,
  mayMoveToVersion,
  missingSigners,
  outcomeUnder,
  renewTerms,
} from '@tdu/duos-domain';
import { type RequestContext, type Result, accept, refuse, today } from '@tdu/kernel';
import { type ProgrammeVersion, readSection } from '@tdu/programmes-domain';
import type { DuoRecord } from '../life/duo-record.js';
import { DuoVersions } from './duo-versions.js';

/** `toSign`: once all have signed its charter; `kept`: it lives under the version already, or was asked before. */
export type MoveOutcome = 'moved' | 'toSign' | 'kept';

/** One running duo that goes on under a newer version of its programme; called with the duo held. */
@Injectable()
export class VersionMove {
  constructor(private readonly versions: DuoVersions) {}

  /**
   * Moves the duo, or asks for new signatures where the terms differ. Refusals of `mayMoveToVersion` and `renewTerms`;
   * DUO_WOULD_BE_LATE and DUO_WOULD_BE_OVER, unless that is accepted.
   */
  async run(
    tx: RequestContext,
    record: DuoRecord,
    version: ProgrammeVersion,
    evenIfLate: boolean,
  ): Promise<Result<MoveOutcome>> {
    const { programmeVersionId, termsVersionId } = record.row;
    if ([programmeVersionId, termsVersionId].includes(version.id)) return accept('kept');
    const may = mayMoveToVersion(record.rules, version, record.life);
    if (!may.ok) return may;
    const late = evenIfLate ? undefined : refuseLate(tx, record, version);
    if (late) return late;
    return this.follow(tx, record, version);
  }

  private async follow(
    tx: RequestContext,
    record: DuoRecord,
    version: ProgrammeVersion,
  ): Promise<Result<MoveOutcome>> {
    const { charter } = readSection(version, documentsSection);
    const terms = renewTerms(record.rules.charter, charter, record.life, record.terms);
    if (!terms.ok && terms.refusal.code !== 'TERMS_UNCHANGED') return terms;
    if (terms.ok && missingSigners(charter, record.life).length > 0) {
      await this.versions.askToSign(tx, record, version.id);
      return accept('toSign');
    }
    await this.versions.takeUp(tx, record, version.id);
    return accept('moved');
  }
}

/** Nobody becomes late by a click that did not say so. */
function refuseLate(tx: RequestContext, { rules, life }: DuoRecord, version: ProgrammeVersion) {
  const calendar = readSection(version, calendarSection);
  const { worsens, isOver } = outcomeUnder({ calendar: rules.calendar, life }, calendar, today(tx.clock));
  const hint = 'laissez-le sous la sienne, ou acceptez-le en recommençant';
  if (isOver) {
    const message = `Ce duo aurait dépassé son terme sous la version ${version.number} : ${hint}.`;
    return refuse('DUO_WOULD_BE_OVER', message, 'evenIfLate');
  }
  if (!worsens) return undefined;
  const message = `Ce duo deviendrait en retard sous la version ${version.number} : ${hint}.`;
  return refuse('DUO_WOULD_BE_LATE', message, 'evenIfLate');
}
