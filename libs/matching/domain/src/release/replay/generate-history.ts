import { type CalendarDate, addDays } from '@tdu/kernel';
import type { ArrivalHistory, AttributeScoring, HistoryPerson } from './arrival-history.js';
import { REGIMES, type Regime, type RegimeKey, type RegimeSide, WEEK } from './regimes.js';
import { SeededChance } from './seeded-chance.js';

/** A Monday, so that the first week is a whole one. */
const FIRST_DAY: CalendarDate = '2025-01-06';
const DAYS = 365;
/** Nobody gives up in the first week. */
const SETTLED_DAYS = 7;
/** Mentors in a hundred who take two mentees. */
const TWO_PLACES = 15;

/** An attribute of generated people: how many values there are, and how many each person has. */
interface GeneratedAttribute extends AttributeScoring {
  readonly values: number;
  readonly least: number;
  readonly most: number;
}

const ATTRIBUTES: readonly GeneratedAttribute[] = [
  { attribute: 'disponibilites', weight: 25, hard: true, values: 10, least: 1, most: 4 },
  { attribute: 'interets', weight: 25, hard: false, values: 14, least: 2, most: 5 },
  { attribute: 'langues', weight: 20, hard: false, values: 6, least: 1, most: 2 },
  { attribute: 'objectifs', weight: 15, hard: false, values: 4, least: 1, most: 2 },
  { attribute: 'secteur', weight: 15, hard: false, values: 10, least: 1, most: 1 },
];

/** How the sets of generated people are compared. */
export const GENERATED_SCORING: readonly AttributeScoring[] = [
  { attribute: 'territoire', weight: 0, hard: true },
  ...ATTRIBUTES.map(({ attribute, weight, hard }) => ({ attribute, weight, hard })),
];

/** A year of arrivals of both sides. The same regime and seed give the same year, on every machine. */
export function generateHistory(regime: RegimeKey, seed: number): ArrivalHistory {
  const side = (name: 'mentees' | 'mentors', letter: string, salt: number) =>
    new Year(REGIMES[regime], name, letter, new SeededChance(seed * 2 + salt)).people();
  return { mentees: side('mentees', 'e', 0), mentors: side('mentors', 'm', 1) };
}

/** Another year of the same regime, before the first day of `generateHistory`: what a programme remembers of its last year. */
export function generateYearBefore(regime: RegimeKey, seed: number): ArrivalHistory {
  const { mentees, mentors } = generateHistory(regime, seed);
  return { mentees: shifted(mentees), mentors: shifted(mentors) };
}

/** By whole weeks, so that Mondays stay Mondays. */
function shifted(people: readonly HistoryPerson[]): HistoryPerson[] {
  const earlier = (day: CalendarDate) => addDays(day, -7 * Math.ceil(DAYS / 7));
  return people.map((one) => ({
    ...one,
    id: `before-${one.id}`,
    arrivesOn: earlier(one.arrivesOn),
    leavesOn: one.leavesOn && earlier(one.leavesOn),
  }));
}

/** One side of one year; each side draws from its own chance. */
class Year {
  private readonly territories: readonly number[];

  constructor(
    private readonly regime: Regime,
    private readonly name: 'mentees' | 'mentors',
    private readonly letter: string,
    private readonly chance: SeededChance,
  ) {
    const { territories, concentration } = regime;
    this.territories = Array.from({ length: territories }, (_, k) => 1 / (k + 1) ** concentration);
  }

  people(): HistoryPerson[] {
    const people: HistoryPerson[] = [];
    for (let day = 0; day < DAYS; day++) {
      const count = this.chance.poisson(this.meanOn(day, this.regime[this.name]));
      for (let k = 0; k < count; k++) people.push(this.person(people.length + 1, addDays(FIRST_DAY, day)));
    }
    return people;
  }

  private meanOn(day: number, { perDay, months }: RegimeSide): number {
    const month = Number(addDays(FIRST_DAY, day).slice(5, 7)) - 1;
    return perDay * WEEK[day % 7] * months[month];
  }

  private person(number: number, arrivesOn: CalendarDate): HistoryPerson {
    return {
      id: `${this.letter}${String(number).padStart(4, '0')}`,
      arrivesOn,
      leavesOn: addDays(arrivesOn, this.patience()),
      capacity: this.name === 'mentors' && this.chance.draw() * 100 < TWO_PLACES ? 2 : 1,
      attributes: this.attributes(),
    };
  }

  /** Few give up at once, few wait for ever: the sum of two exponential times (a gamma law of shape 2). */
  private patience(): number {
    const mean = (this.regime[this.name].patienceDays - SETTLED_DAYS) / 2;
    const unlikely = (1 - this.chance.draw()) * (1 - this.chance.draw());
    return SETTLED_DAYS + Math.round(-Math.log(unlikely) * mean);
  }

  private attributes(): Record<string, string[]> {
    const territory = `territoire-${this.chance.weighted(this.territories) + 1}`;
    const others = ATTRIBUTES.map((one) => [one.attribute, this.values(one)] as const);
    return { territoire: [territory], ...Object.fromEntries(others) };
  }

  /** Some values are more common than others, as in life. */
  private values({ attribute, values, least, most }: GeneratedAttribute): string[] {
    const wanted = this.chance.between(least, most);
    const chosen = new Set<number>();
    while (chosen.size < wanted) chosen.add(Math.floor(this.chance.draw() ** 1.6 * values));
    return [...chosen].sort((a, b) => a - b).map((value) => `${attribute}-${value + 1}`);
  }
}
