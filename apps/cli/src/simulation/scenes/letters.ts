import { QueueFactory } from '@tdu/platform';
import { REMINDERS_PLAN_QUEUE, REMINDERS_SEND_QUEUE } from '@tdu/reminders-server';
import { OneTapLinks } from '@tdu/duos-server';
import type { OneTapClaims } from '@tdu/duos-domain';
import { addDays } from '@tdu/kernel';
import type { Person } from '../cast/cast.js';
import type { MeetingsTruth } from '../cast/meetings-truth.js';
import { type PostOffice, tapLink } from '../stage/post-office.js';
import { settled } from '../stage/queues.js';
import { tap } from '../stage/tap.js';
import { type World, the, todayIn } from '../world.js';

/** Lets the worker finish what it was given about reminders: planning and sending. */
export async function mailSettled(world: World): Promise<void> {
  await settled(the(world, QueueFactory), REMINDERS_PLAN_QUEUE, REMINDERS_SEND_QUEUE);
}

/** The morning: the schedule's job plans the day, the worker sends, the queue comes to rest. */
export async function morning(world: World): Promise<void> {
  await the(world, QueueFactory).queue(REMINDERS_PLAN_QUEUE).add('planAll', {});
  await mailSettled(world);
}

/** Letters arrive: who gets one decides whether and when to answer it. */
export class Letters {
  private readonly received = new Map<string, number>();

  constructor(
    private readonly world: World,
    private readonly office: PostOffice,
    private readonly truth: MeetingsTruth,
  ) {}

  async deliver(): Promise<void> {
    for (const mail of await this.office.round()) {
      const person = this.world.cast.addressee(mail.to);
      const link = tapLink(mail);
      if (person && link) this.open(person, link);
    }
  }

  private open(person: Person, link: string): void {
    const { world } = this;
    const read = the(world, OneTapLinks).read(link.split('/tap/')[1], world.stage.clock.now());
    if (!read.ok) return;
    const { purpose, subjectId } = read.value;
    const count = this.count(`${person.personId} ${purpose} ${subjectId}`);
    const question = [purpose, person.key, todayIn(world)];
    const { answersFirst, answersReminder, patience } = person.personality;
    if (!world.chance.happens(count === 1 ? answersFirst : answersReminder, 'answers', ...question)) return;
    const day = addDays(todayIn(world), Math.min(patience, world.chance.between(0, 4, 'when', ...question)));
    world.agenda.note(day, subjectId, `${purpose} ${person.key}`, () =>
      this.answer(person, link, read.value),
    );
  }

  private count(letter: string): number {
    const count = (this.received.get(letter) ?? 0) + 1;
    this.received.set(letter, count);
    return count;
  }

  private async answer(person: Person, link: string, { purpose, subjectId }: OneTapClaims): Promise<void> {
    const { chance } = this.world;
    if (purpose === 'answer-proposal') {
      const yes = chance.happens(person.personality.saysYes, 'says yes', person.key, todayIn(this.world));
      await tap(link, { answer: yes ? 'yes' : 'no' });
    }
    if (purpose === 'sign-charter') await tap(link, { name: person.name });
    if (purpose === 'log-meeting') await this.tellMeeting(link, subjectId);
  }

  /** Tells the last meeting nobody told, or honestly that there was none. */
  private async tellMeeting(link: string, duoId: string): Promise<void> {
    const untold = this.truth.untold(duoId).at(-1);
    const day = untold ?? addDays(todayIn(this.world), -1);
    const accepted = await tap(link, { heldOn: day, status: untold ? 'held' : 'missed', mode: 'in_person' });
    if (accepted && untold) this.truth.told(duoId, untold);
  }
}
