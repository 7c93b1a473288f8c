import { Injectable } from '@nestjs/common';
import {
  type IndicatorsSettings,
  canRecordMeasure,
  checkJobDetails,
  checkMeasure,
  indicatorsSection,
  readValue,
} from '@tdu/impact-domain';
import { type Id, type RequestContext, type Result, accept, refuse, today } from '@tdu/kernel';
import { readSection } from '@tdu/programmes-domain';
import { ProgrammesService } from '@tdu/programmes-server';
import { validate } from 'uuid';
import { CountsRepository, type DuoPeopleRow, type SubjectRow } from '../repositories/counts.repository.js';
import type { NewMeasure } from '../repositories/measures.repository.js';
import type { MeasureInput } from './measure-input.js';
import { recorderOf } from './recorder.js';

/** What is known of whom some measures are about, read once for all of them. */
interface Known {
  readonly subjects: ReadonlyMap<Id, SubjectRow>;
  readonly duos: ReadonlyMap<Id, DuoPeopleRow>;
  readonly settings: Map<Id, IndicatorsSettings>;
}

/** Whether measures may be recorded: who is concerned, who speaks, what the programme measures, what was typed. */
@Injectable()
export class MeasureCheck {
  constructor(
    private readonly counts: CountsRepository,
    private readonly programmes: ProgrammesService,
  ) {}

  /** All of them ready to be kept, or the first refusal; statements do not grow with their number. */
  async all(tx: RequestContext, inputs: readonly MeasureInput[]): Promise<Result<NewMeasure[]>> {
    const known: Known = {
      subjects: await this.counts.subjects(tx, unique(inputs.map(({ participationId }) => participationId))),
      duos: await this.counts.duosPeople(tx, unique(inputs.flatMap(({ duoId }) => duoId ?? []))),
      settings: new Map(),
    };
    const measures: NewMeasure[] = [];
    for (const input of inputs) {
      const checked = await this.one(tx, input, known);
      if (!checked.ok) return checked;
      measures.push(checked.value);
    }
    return accept(measures);
  }

  private async one(tx: RequestContext, input: MeasureInput, known: Known): Promise<Result<NewMeasure>> {
    const subject = known.subjects.get(input.participationId);
    const duo = input.duoId ? known.duos.get(input.duoId) : undefined;
    if (!subject || (input.duoId && !isOf(duo, input.participationId))) return unknownSubject();
    if (!mayRecord(tx, input, subject, duo)) return unknownSubject();
    return toMeasure(tx, input, subject, await this.settings(tx, known, subject, duo));
  }

  /** The rules of the version the duo lives under; outside of a duo those of the programme as of now. */
  private async settings(
    tx: RequestContext,
    { settings }: Known,
    { programmeId }: SubjectRow,
    duo: DuoPeopleRow | undefined,
  ): Promise<IndicatorsSettings> {
    const key = duo?.versionId ?? programmeId;
    const read = settings.get(key);
    if (read) return read;
    const version = duo
      ? await this.programmes.version(tx, duo.versionId)
      : await this.programmes.current(tx, programmeId);
    const found = readSection(version, indicatorsSection);
    settings.set(key, found);
    return found;
  }
}

function toMeasure(
  tx: RequestContext,
  input: MeasureInput,
  { role }: SubjectRow,
  settings: IndicatorsSettings,
): Result<NewMeasure> {
  const { contract = null, weeklyHours = null, duoId = null, value: text, ...said } = input;
  const indicator = checkMeasure(settings, { ...said, role }, today(tx.clock));
  if (!indicator.ok) return indicator;
  const details = checkJobDetails(said.indicator, { contract, weeklyHours });
  if (!details.ok) return details;
  const value = readValue(indicator.value, text);
  if (!value.ok) return value;
  return accept({
    ...said,
    duoId,
    contract,
    weeklyHours,
    value: value.value,
    recordedBy: recorderOf(tx.actor),
  });
}

function isOf(duo: DuoPeopleRow | undefined, participationId: Id): boolean {
  return [duo?.mentorParticipationId, duo?.menteeParticipationId].includes(participationId);
}

function mayRecord(
  tx: RequestContext,
  { source }: MeasureInput,
  { role, personId }: SubjectRow,
  duo: DuoPeopleRow | undefined,
): boolean {
  const mentorPersonId = duo?.mentorPersonId ?? (role === 'mentor' ? personId : null);
  const menteePersonId = duo?.menteePersonId ?? (role === 'mentee' ? personId : null);
  return canRecordMeasure(tx.actor, { personId, source, mentorPersonId, menteePersonId });
}

/** What is no identifier names nobody. */
function unique(ids: readonly Id[]): Id[] {
  return [...new Set(ids)].filter((id) => validate(id));
}

/** The same answer for what does not exist and for what is none of the caller's business. */
function unknownSubject(): Result<never> {
  const message = 'Cette personne ou ce duo est introuvable : rouvrez la fiche et recommencez.';
  return refuse('SUBJECT_UNKNOWN', message, 'participationId');
}
