import { accountOfPlan, accountToCorrect, newAccount, tidyAccount } from './meeting-input.js';
import {
  absenceSentence,
  type Account,
  type DayStanding,
  daysOf,
  differenceSentence,
  meetingFacts,
  openPlans,
  type Plan,
  planMoment,
  storyOf,
} from './meeting.js';

const account = (part: Partial<Account> = {}): Account => ({
  ...{ id: 'a', heldOn: '2026-11-10', status: 'held', absent: null, minutes: 60, mode: 'in_person' },
  ...{ placeKind: 'cafe', topics: ['french'], mood: 'good', note: null, loggedBy: 'mentor', formerly: [] },
  ...part,
});
const day = (on: string, part: Partial<DayStanding> = {}): DayStanding => ({
  ...{ day: on, status: 'held', disputed: false, differences: [] },
  ...part,
});
const plan = (plannedOn: string, part: Partial<Plan> = {}): Plan => ({
  ...{ id: plannedOn, plannedOn, time: null, mode: null, placeKind: null, plannedBy: 'mentor', told: false },
  ...part,
});
const places = [{ key: 'cafe', label: 'Café ou restaurant', hint: null }];
const people = { mentor: { id: 'm', displayName: 'Claire' }, mentee: { id: 'n', displayName: 'Nora' } };

describe('the meetings of a duo on screen', () => {
  it('stand by day, the newest first, what the coordination said before what the two said', () => {
    const told = [
      account({ id: 'x', loggedBy: 'mentee' }),
      account({ id: 'y', loggedBy: 'staff' }),
      account({ id: 'z', heldOn: '2026-10-01' }),
    ];
    const days = daysOf(told, [day('2026-10-01'), day('2026-11-10')]);
    expect(days.map(({ day: on, accounts }) => [on, accounts.map(({ id }) => id)])).toEqual([
      ['2026-11-10', ['y', 'x']],
      ['2026-10-01', ['z']],
    ]);
  });

  it('say in what the two accounts differ', () => {
    const disputed = day('2026-11-10', { disputed: true, differences: ['minutes', 'placeKind'] });
    expect(differenceSentence(disputed)).toBe('Les deux récits diffèrent : la durée, le lieu.');
  });

  it('say how, where and how long, as far as it is known', () => {
    expect(meetingFacts(account(), places)).toBe('En personne · Café ou restaurant · 60 min');
    expect(meetingFacts(account({ mode: null, placeKind: null, minutes: null }), places)).toBe('');
  });

  it('say who did not come, or called it off', () => {
    expect(absenceSentence({ absent: 'mentee', status: 'missed' }, people)).toBe('Absence de Nora');
    expect(absenceSentence({ absent: 'both', status: 'cancelled' }, people)).toBe(
      'Annulée par tous les deux',
    );
    const away = { ...people, mentor: { id: 'm', displayName: 'Amina' } };
    expect(absenceSentence({ absent: 'mentor', status: 'missed' }, away)).toBe('Absence d’Amina');
    expect(storyOf(account(), away)).toBe('Récit d’Amina');
    expect(storyOf(account({ loggedBy: 'staff' }), away)).toBe('Récit de la coordination');
    expect(absenceSentence({ absent: null, status: 'missed' }, people)).toBeNull();
  });

  it('are planned with or without an hour, and open until somebody tells them', () => {
    expect(planMoment(plan('2026-12-01', { time: '18:30' }))).toBe('1er décembre 2026 à 18:30');
    const plans = [plan('2026-12-01'), plan('2026-11-30'), plan('2026-11-01', { told: true })];
    expect(openPlans(plans).map(({ plannedOn }) => plannedOn)).toEqual(['2026-11-30', '2026-12-01']);
  });
});

describe('a meeting that is told', () => {
  it('may be called off before its day, and begins as missed after it', () => {
    expect(accountOfPlan(plan('2026-12-01'), '2026-11-22').status).toBe('cancelled');
    expect(accountOfPlan(plan('2026-11-21', { placeKind: 'library' }), '2026-11-22')).toMatchObject({
      status: 'missed',
      placeKind: 'library',
    });
  });

  it('says nothing of how it was once it did not take place, also when it is put right', () => {
    const missed = { ...accountToCorrect(account()), status: 'missed', absent: 'mentor' } as const;
    expect(tidyAccount(missed)).toEqual({
      ...{ heldOn: '2026-11-10', status: 'missed', absent: 'mentor', note: null },
      ...{ minutes: null, mode: null, placeKind: null, topics: [], mood: null },
    });
  });

  it('has no place by telephone, and nobody absent once it took place', () => {
    expect(tidyAccount({ ...accountToCorrect(account()), mode: 'phone', absent: 'both' })).toMatchObject({
      ...{ mode: 'phone', placeKind: null, absent: null },
    });
  });

  it('leaves unsaid what was planned already', () => {
    expect(tidyAccount(newAccount('2026-11-22')).placeKind).toBeUndefined();
  });
});
