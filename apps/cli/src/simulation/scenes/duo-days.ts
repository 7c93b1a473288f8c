import { type DuoSnapshot, pauseOn } from '@tdu/duos-domain';
import { CharterService, DuosService, MeetingsService } from '@tdu/duos-server';
import { type CalendarDate, type Id, addDays, daysBetween } from '@tdu/kernel';
import { Tenancy } from '@tdu/platform';
import { type DuoFate, fateOf } from '../cast/duo-fate.js';
import type { MeetingsTruth } from '../cast/meetings-truth.js';
import { type Pair, type World, must, pairOf, the, todayIn } from '../world.js';

/** A duo as the story sees it on a day. */
export interface LivingDuo extends Pair {
  readonly snapshot: DuoSnapshot;
  readonly fate: DuoFate;
}

/** The open duos today, in an order that does not depend on ids. */
export async function openDuos(world: World): Promise<LivingDuo[]> {
  const snapshots = await the(world, Tenancy).withTenant(world.coordinator, (tx) =>
    the(world, DuosService).openDuosSnapshot(tx, world.programmeId),
  );
  return snapshots
    .map((snapshot) => {
      const pair = pairOf(world, snapshot);
      return { ...pair, snapshot, fate: fateOf(world.chance, pair.key) };
    })
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

/** Signing without being asked: the team the next working morning, the keen within some days. */
export async function signCharters(world: World, duos: readonly LivingDuo[]): Promise<void> {
  const today = todayIn(world);
  for (const { snapshot, mentor, mentee, key } of duos) {
    const age = daysBetween(snapshot.life.formedOn, today);
    for (const signer of snapshot.missingSigners) {
      if (signer === 'representative') {
        if (age >= world.chance.between(1, 5, 'team signs', key))
          await sign(world, snapshot.duoId, signer, 'Camille Roux');
        continue;
      }
      const person = signer === 'mentor' ? mentor : mentee;
      const day = world.chance.between(0, 5, 'signs', person.key, key);
      const signs = person.personality.diligence === 'keen' && age === day;
      if (signs)
        must(
          await the(world, CharterService).sign(person.ctx, {
            duoId: snapshot.duoId,
            signer,
            name: person.name,
          }),
        );
      else if (age >= 18 && world.chance.happens(0.5, 'signs on paper', person.key, today)) {
        await sign(world, snapshot.duoId, signer, person.name);
      }
    }
  }
}

/** The team signs, or enters what was signed on paper at the office. */
async function sign(world: World, duoId: Id, signer: 'mentor' | 'mentee' | 'representative', name: string) {
  must(await the(world, CharterService).sign(world.coordinator, { duoId, signer, name }));
}

/** The day's meetings take place; some are told the same evening. */
export async function meet(world: World, duos: readonly LivingDuo[], truth: MeetingsTruth): Promise<void> {
  const today = todayIn(world);
  for (const duo of duos) {
    if (!meetsOn(world, duo, today)) continue;
    const { duoId } = duo.snapshot;
    truth.met(duoId, today);
    for (const person of [duo.mentor, duo.mentee]) {
      const share = person.role === 'mentor' ? 1 : 0.3;
      if (!world.chance.happens(person.personality.logs * share, 'logs', duo.key, person.role, today))
        continue;
      must(
        await the(world, MeetingsService).log(person.ctx, {
          duoId,
          heldOn: today,
          status: 'held',
          ...told(world, duo),
        }),
      );
      truth.told(duoId, today);
    }
  }
}

/** Whether these two meet on a day: so many days of each civil month, drawn once for the month. */
function meetsOn({ chance }: World, { snapshot, fate, key }: LivingDuo, day: CalendarDate): boolean {
  const { life } = snapshot;
  if (life.startsOn === null || day < life.startsOn || pauseOn(life, day)) return false;
  const month = day.slice(0, 7);
  const wanted = chance.between(...fate.meetingsAMonth, 'meetings', key, month);
  const lastDay = Number(addDays(`${nextMonth(month)}-01`, -1).slice(8));
  const days = Array.from({ length: wanted }, (_, n) =>
    chance.between(1, lastDay, 'meets on', key, month, n),
  );
  return days.includes(Number(day.slice(8)));
}

function nextMonth(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

function told({ chance }: World, { key }: LivingDuo) {
  const mode = chance.pick(
    [
      [6, 'in_person'],
      [3, 'video'],
      [1, 'phone'],
    ] as const,
    'mode',
    key,
  );
  return { mode, minutes: 60 + 15 * chance.between(0, 4, 'minutes', key) };
}
