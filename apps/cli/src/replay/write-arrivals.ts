import { type ArrivalHistory, type HistoryPerson } from '@tdu/matching-domain';
import { csvLine } from '@tdu/people-domain';

/** A history as the file that `replay` reads, in the order of arrival, mentees first on a day. */
export function arrivalsText({ mentees, mentors }: ArrivalHistory): string {
  const people = [
    ...mentees.map((person) => ({ side: 'mentee', person })),
    ...mentors.map((person) => ({ side: 'mentor', person })),
  ];
  people.sort((a, b) =>
    a.person.arrivesOn < b.person.arrivesOn ? -1 : a.person.arrivesOn > b.person.arrivesOn ? 1 : 0,
  );
  const attributes = [...new Set(people.flatMap(({ person }) => Object.keys(person.attributes)))];
  const headings = ['side', 'id', 'arrives_on', 'leaves_on', 'capacity', ...attributes];
  const lines = people.map(({ side, person }) => [side, ...cellsOf(person, attributes)]);
  return [headings, ...lines].map(csvLine).join('');
}

function cellsOf(person: HistoryPerson, attributes: readonly string[]): string[] {
  const { id, arrivesOn, leavesOn, capacity } = person;
  const values = attributes.map((name) => (person.attributes[name] ?? []).join('|'));
  return [id, arrivesOn, leavesOn ?? '', String(capacity), ...values];
}
