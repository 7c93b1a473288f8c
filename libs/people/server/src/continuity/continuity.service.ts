import { Injectable } from '@nestjs/common';
import { type Id, type RequestContext, type Result, accept, ageOn, newId, refuse, today } from '@tdu/kernel';
import { type KeptTies, screeningSection } from '@tdu/people-domain';
import { History, Tenancy } from '@tdu/platform';
import { readSection } from '@tdu/programmes-domain';
import { ProgrammesService, programmeUnknown } from '@tdu/programmes-server';
import { participationUnknown } from '../admission/admission.refusals.js';
import { AdmissionRepository } from '../admission/admission.repository.js';
import type { ParticipationEntity } from '../entities/participation.entity.js';
import { isId } from '../is-id.js';
import { PeopleRepository } from '../people.repository.js';

/** What of one duo goes on into the next: wishes, ties, and a second role under the same file. */
@Injectable()
export class ContinuityService {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly people: PeopleRepository,
    private readonly admissions: AdmissionRepository,
    private readonly programmes: ProgrammesService,
    private readonly history: History,
  ) {}

  /** Notes that somebody would, or would not, have a duo with a person again. Twice is once. */
  async wishPartner(tx: RequestContext, participationId: Id, personId: Id, again: boolean): Promise<void> {
    const known = await this.admissions.lock(tx, participationId);
    if (!known || known.wishedPartnerIds.includes(personId) === again) return;
    const others = known.wishedPartnerIds.filter((one) => one !== personId);
    await this.keep(tx, { ...known, wishedPartnerIds: again ? [...others, personId] : others });
    const subject = { subjectType: 'participation', subjectId: participationId };
    await this.history.append(tx, { ...subject, type: 'matching_wishes.set' });
  }

  /** Keeps what a mentee whose mentor left may want to keep; known ones stay where nothing is told. The closure says why. */
  async keepTies(tx: RequestContext, menteeParticipationId: Id, ties: KeptTies): Promise<void> {
    const known = await this.admissions.lock(tx, menteeParticipationId);
    if (!known || (ties.department === null && ties.channel === null)) return;
    const { department, channel } = known.keptTies ?? { department: null, channel: null };
    const keptTies = { department: ties.department ?? department, channel: ties.channel ?? channel };
    if (department === keptTies.department && channel === keptTies.channel) return;
    await this.keep(tx, { ...known, keptTies });
  }

  /**
   * Registers someone who takes part already as a mentor of a programme: the same person, a second participation that
   * starts with its own screening. Registered already, it is that one. Refusals PARTICIPATION_UNKNOWN,
   * PROGRAMME_UNKNOWN, UNDER_AGE.
   */
  becomeMentor(
    ctx: RequestContext,
    participationId: Id,
    programmeId: Id,
  ): Promise<Result<ParticipationEntity>> {
    return this.tenancy.withTenant(ctx, async (tx): Promise<Result<ParticipationEntity>> => {
      const [record] = isId(participationId)
        ? await this.people.participationsByIds(tx, [participationId])
        : [];
      if (!record) return participationUnknown();
      const programme = await this.programmes.find(tx, programmeId);
      if (!programme) return programmeUnknown();
      const { participation: former, person } = record;
      await this.people.lockPerson(tx, person.id);
      const second = (await this.people.participationsOf(tx, person.id)).find(
        (one) => one.programmeId === programmeId && one.role === 'mentor',
      );
      if (second) return accept(second);
      const { mentor } = readSection(programme.currentVersion, screeningSection);
      const least = mentor.registrationAge ?? mentor.minimumAge;
      if (least !== undefined && ageOn(person.birthDate, today(tx.clock)) < least) return underAge(least);
      const made = asMentor(tx, former, programmeId);
      await this.people.saveParticipation(tx, made);
      const subject = { subjectType: 'participation', subjectId: made.id };
      const data = { from: former.id, programmeId };
      await this.history.append(tx, { ...subject, type: 'participation.second_role', data });
      return accept(made);
    });
  }

  private async keep(tx: RequestContext, participation: ParticipationEntity): Promise<void> {
    await this.people.saveParticipation(tx, { ...participation, updatedAt: tx.clock.now() });
  }
}

/** What somebody is free for and likes goes with him or her; wishes about a partner and screening begin anew. */
function asMentor(tx: RequestContext, former: ParticipationEntity, programmeId: Id): ParticipationEntity {
  const { personId, objectives, sector, availability, interests, video } = former;
  const now = tx.clock.now();
  return {
    associationId: tx.associationId,
    id: newId(),
    personId,
    programmeId,
    role: 'mentor',
    state: 'applied',
    objectives,
    sector,
    availability,
    interests,
    video,
    genderWish: null,
    refusesCompatriot: false,
    peerWish: null,
    mentoringYears: null,
    professionYears: null,
    wishedPartnerIds: [],
    keptTies: null,
    capacity: 1,
    channel: null,
    registeredOn: today(tx.clock),
    screening: {},
    importId: null,
    importLine: null,
    createdAt: now,
    updatedAt: now,
  };
}

function underAge(least: number): Result<never> {
  const message = `Ce programme accueille des mentors à partir de ${least} ans : attendez cet anniversaire, ou choisissez un autre programme.`;
  return refuse('UNDER_AGE', message, 'participationId');
}
