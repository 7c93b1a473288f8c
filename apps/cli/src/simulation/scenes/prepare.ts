import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { permissionsOf } from '@tdu/accounts-domain';
import { AccountsService, AssociationsService, ParticipantAccountsService } from '@tdu/accounts-server';
import { TargetsService } from '@tdu/impact-server';
import type { RequestContext } from '@tdu/kernel';
import type { ParticipantRole, PoolMember, VerdictCounts } from '@tdu/people-domain';
import { ImportsService, PeopleService } from '@tdu/people-server';
import { ProgrammesService } from '@tdu/programmes-server';
import { Agenda } from '../agenda.js';
import { makeCast } from '../cast/cast.js';
import type { Chance } from '../chance.js';
import type { Stage } from '../stage/stage.js';
import { type World, must, the, todayIn } from '../world.js';
import { COHORT } from './cohort.js';

/** What a coordinator sees after the two sheets. */
export interface Preparation {
  readonly world: World;
  readonly imports: readonly { readonly fileName: string; readonly counts: VerdictCounts }[];
}

/** Founds the association, opens its coordinator's account, makes the programme, imports both sheets, sets targets. */
export async function prepare(stage: Stage, chance: Chance): Promise<Preparation> {
  const at = { stage };
  const system = must(
    await the(at, AssociationsService).create({ name: 'Passerelles', slug: 'passerelles' }),
  );
  const coordinator = await openCoordinator(at, system);
  const { id: programmeId } = must(
    await the(at, ProgrammesService).create(coordinator, {
      name: 'Duos de demain',
      preset: 'duos-de-demain',
    }),
  );
  const imports = [];
  for (const { role, file } of COHORT)
    imports.push(await importSheet(at, coordinator, programmeId, role, file));
  const pool = await the(at, PeopleService).pool(coordinator, programmeId);
  const cast = await gather(at, system, chance, pool);
  const world: World = { stage, chance, agenda: new Agenda(), coordinator, programmeId, cast };
  await aim(world, pool);
  return { world, imports };
}

async function openCoordinator(at: Pick<World, 'stage'>, system: RequestContext): Promise<RequestContext> {
  const { id: userId } = must(
    await the(at, AccountsService).createUser(system, {
      email: 'coordination@example.org',
      name: 'Camille Roux',
      roles: ['coordinator'],
    }),
  );
  const permissions = permissionsOf(['coordinator']);
  return { ...system, actor: { kind: 'user', userId, personId: null, permissions } };
}

async function importSheet(
  at: Pick<World, 'stage'>,
  ctx: RequestContext,
  programmeId: string,
  role: ParticipantRole,
  file: string,
) {
  const fileName = basename(file);
  const stream = createReadStream(file);
  const run = must(await the(at, ImportsService).importFile(ctx, { programmeId, role, fileName, stream }));
  if (!run.counts) throw new Error('An import without counts.');
  return { fileName, counts: run.counts };
}

/** Mentors get an account, to note their meetings; mentees answer by the links they are sent. */
async function gather(at: Pick<World, 'stage'>, system: RequestContext, chance: Chance, pool: PoolMember[]) {
  const persons = await the(at, PeopleService).persons(system, [
    ...new Set(pool.map(({ personId }) => personId)),
  ]);
  const addresses = new Map(persons.map((person) => [person.id, person]));
  await the(at, ParticipantAccountsService).open(
    system,
    pool.flatMap(({ personId, role }) => {
      const person = addresses.get(personId);
      if (role !== 'mentor' || !person?.email) return [];
      return [{ personId, role, email: person.email, name: `${person.givenName} ${person.familyName}` }];
    }),
  );
  const accounts = await the(at, AccountsService).list(system);
  const { clock } = at.stage;
  return makeCast({ chance, clock, associationId: system.associationId }, pool, persons, accounts);
}

/** What a year's target is of the mentees registered at the start: the year of the promotion, then the one after. */
const SHARES = [0.6, 0.2];

/** Targets as an association announces them, department by department. */
async function aim(world: World, pool: readonly PoolMember[]): Promise<void> {
  const first = Number(todayIn(world).slice(0, 4));
  const mentees = pool.filter(({ role }) => role === 'mentee');
  const departments = [...new Set(mentees.flatMap(({ department }) => department ?? []))].sort();
  for (const [later, share] of SHARES.entries()) {
    for (const department of departments) {
      const registered = mentees.filter((mentee) => mentee.department === department).length;
      const target = Math.ceil(registered * share);
      const aimed = { programmeId: world.programmeId, year: first + later, department, projects: 1, target };
      must(await the(world, TargetsService).set(world.coordinator, aimed));
    }
  }
}
