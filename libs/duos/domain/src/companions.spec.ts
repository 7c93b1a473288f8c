import * as fc from 'fast-check';
import { addDays, daysBetween } from '@tdu/kernel';
import {
  type Companion,
  type CompanionCandidate,
  checkCompanion,
  endCompanion,
  handoverOf,
  handoversDue,
  nightsBefore,
  placeCompanion,
} from './index.js';
import { activeDuo, formedDuo, presetRules } from './testing/sample-duo.js';

const { calendar } = presetRules('jrs-welcome');
const duo = activeDuo('2026-01-05', {}, presetRules('jrs-welcome'));
const place = (
  known: readonly Companion[],
  participationId: string,
  startsOn: string,
  life = duo,
  today = startsOn,
) => placeCompanion(calendar, life, known, { role: 'host', participationId, startsOn }, today);
const stay = (participationId: string, startsOn: string, endsOn: string | null = null): Companion => ({
  role: 'host',
  participationId,
  startsOn,
  endsOn,
});

describe('the third place of a duo', () => {
  it('passes from one to the next: whoever held it leaves on the eve', () => {
    expect(place([stay('a', '2026-01-05')], 'b', '2026-02-09')).toEqual({
      ok: true,
      value: [stay('a', '2026-01-05', '2026-02-08'), stay('b', '2026-02-09')],
    });
  });

  it('given twice to the same person from the same day is given once', () => {
    const known = [stay('a', '2026-01-05')];
    expect(place(known, 'a', '2026-01-05')).toEqual({ ok: true, value: known });
  });

  it.each([
    ['before the duo', [], '2026-01-04', duo, 'COMPANION_BEFORE_START'],
    ['while the charter waits', [], '2026-01-05', formedDuo('2026-01-05'), 'DUO_NOT_STARTED'],
    ['after the end', [], '2026-01-06', { ...duo, state: 'closed' as const }, 'DUO_CLOSED'],
    [
      'on a day that is taken',
      [stay('a', '2026-01-05', '2026-02-08')],
      '2026-02-01',
      duo,
      'COMPANION_OVERLAPS',
    ],
  ])('is given to nobody %s', (_when, known, startsOn, life, code) => {
    expect(place(known, 'b', startsOn, life)).toMatchObject({ ok: false, refusal: { code } });
  });

  it('is given to nobody years ahead, nor where the programme has no such place', () => {
    expect(place([], 'a', '2027-01-01', duo, '2026-01-06')).toMatchObject({
      refusal: { code: 'COMPANION_TOO_FAR' },
    });
    expect(endCompanion(calendar, [], 'coach', '2026-01-06')).toMatchObject({
      refusal: { code: 'COMPANION_ROLE_UNKNOWN' },
    });
  });

  it('ends on a last day, once', () => {
    const ended = [stay('a', '2026-01-05', '2026-02-08')];
    expect(endCompanion(calendar, [stay('a', '2026-01-05')], 'host', '2026-02-08')).toEqual({
      ok: true,
      value: ended,
    });
    expect(endCompanion(calendar, ended, 'host', '2026-02-20')).toEqual({ ok: true, value: ended });
    expect(endCompanion(calendar, [stay('a', '2026-01-05')], 'host', '2026-01-01')).toMatchObject({
      refusal: { code: 'COMPANION_ENDS_BEFORE_START' },
    });
  });

  it('is to pass on after four to six weeks', () => {
    expect(handoverOf(calendar.companions[0], stay('a', '2026-01-05'))).toEqual({
      from: '2026-02-02',
      until: '2026-02-16',
    });
    expect(handoverOf(calendar.companions[0], stay('a', '2026-01-05', '2026-01-20'))).toBeNull();
    const coach = presetRules('tandem-refugies').calendar.companions[0];
    expect(handoverOf(coach, stay('a', '2026-01-05'))).toBeNull();
  });

  it('is in the calendar of what is due, stay by stay', () => {
    const stays = [stay('a', '2026-01-05', '2026-02-08'), stay('b', '2026-02-09')];
    expect(handoversDue(calendar, stays)).toMatchObject([
      { kind: 'handover', dueOn: '2026-02-16', done: true },
      {
        label: 'Hôte : passage de relais, à partir du 09/03/2026',
        dueOn: '2026-03-23',
        done: false,
        who: 'staff',
      },
    ]);
    expect(handoversDue(presetRules('tandem-refugies').calendar, stays)).toEqual([]);
  });

  it('the nights of hosts who follow one another without a gap are those of the whole time', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(lengths, fc.integer({ min: 0, max: 400 }), (days, later) => {
        let from = '2026-01-05';
        let stays: readonly Companion[] = [];
        for (const [index, length] of days.entries()) {
          const placed = place(stays, `host ${index}`, from);
          if (!placed.ok) throw new Error(placed.refusal.code);
          stays = placed.value;
          from = addDays(from, length);
        }
        const on = addDays('2026-01-05', later);
        const nights = stays.reduce((sum, one) => sum + nightsBefore(one, on), 0);
        expect(nights).toBe(Math.max(0, daysBetween('2026-01-05', on)));
      }),
    );
  });

  const people = { programmeId: 'p', mentorPersonId: 'tutor', menteePersonId: 'guest' };
  const host: CompanionCandidate = {
    personId: 'host',
    programmeId: 'p',
    role: 'mentor',
    admitted: true,
    stepsOpen: [],
  };
  it.each<[string, Partial<CompanionCandidate>, string | undefined]>([
    ['a volunteer of the programme', {}, undefined],
    ['someone of another programme', { programmeId: 'q' }, 'COMPANION_UNKNOWN'],
    ['a mentee', { role: 'mentee' }, 'COMPANION_UNKNOWN'],
    ['the tutor of the duo', { personId: 'tutor' }, 'COMPANION_IN_DUO'],
    ['someone not admitted', { admitted: false }, 'COMPANION_NOT_ADMITTED'],
    ['someone with a step open', { stepsOpen: ['Casier B3'] }, 'COMPANION_NOT_ADMITTED'],
  ])('may be held by %s: %j → %s', (_who, more, code) => {
    const checked = checkCompanion(people, { ...host, ...more });
    expect(checked.ok ? undefined : checked.refusal.code).toBe(code);
  });
});
