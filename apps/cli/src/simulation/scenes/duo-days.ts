import { type CharterSigner, type DuoSnapshot, pauseOn } from '@tdu/duos-domain';
import { CharterService, DuosService, MeetingsService } from '@tdu/duos-server';
import { type CalendarDate, type Id, addDays, daysBetween } from '@tdu/kernel';
import { Tenancy } from '@tdu/platform';
import { type DuoFate, fateOf } from '../cast/duo-fate.js';
import type { MeetingsTruth } from '../cast/meetings-truth.js';
import { inParallel } from '../in-parallel.js';
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

/** Signing without being asked: the team within some days, the keen too, the others at the office in the end. */
export function signCharters(world: World, duos: readonly LivingDuo[]): Promise<void> {
  return inParallel(duos, async (duo) => {
    for (const signer of duo.snapshot.missingSigners) await signIfReady(world, duo, signer);
  });
}

async function signIfReady(world: World, duo: LivingDuo, signer: CharterSigner): Promise<void> {
  const { duoId, life } = duo.snapshot;
  const age = daysBetween(life.formedOn, todayIn(world));
  if (signer === 'representative') {
    const ready = age >= world.chance.between(1, 5, 'team signs', duo.key);
    if (ready) await sign(world, duoId, signer, 'Camille Roux');
    return;
  }
  const person = duo[signer];
  const unasked =
    world.chance.happens(person.personality.logs + 0.2, 'signs unasked', duo.key, signer) &&
    age === world.chance.between(0, 5, 'signs', duo.key, signer);
  const onPaper = age >= 18 && world.chance.happens(0.5, 'signs on paper', duo.key, signer, todayIn(world));
  if (unasked) must(await the(world, CharterService).sign(person.ctx, { duoId, signer, name: person.name }));
  else if (onPaper) await sign(world, duoId, signer, person.name);
}

/** The team signs, or enters what was signed on paper at the office. */
async function sign(world: World, duoId: Id, signer: CharterSigner, name: string): Promise<void> {
  must(await the(world, CharterService).sign(world.coordinator, { duoId, signer, name }));
}

/** The day's meetings take place; the keener mentors note theirs the same evening. */
export function meet(world: World, duos: readonly LivingDuo[], truth: MeetingsTruth): Promise<void> {
  const today = todayIn(world);
  const meeting = duos.filter((duo) => meetsOn(world, duo, today));
  return inParallel(meeting, async (duo) => {
    const { duoId } = duo.snapshot;
    const { ctx, personality } = duo.mentor;
    truth.met(duoId, today);
    if (!world.chance.happens(personality.logs, 'logs', duo.key, today)) return;
    const input = { duoId, heldOn: today, status: 'held' as const, ...told(world, duo) };
    must(await the(world, MeetingsService).log(ctx, input));
    truth.told(duoId, today);
  });
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
