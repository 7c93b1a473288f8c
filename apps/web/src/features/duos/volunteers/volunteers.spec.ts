import { volunteersIn } from './volunteers.js';

const duo = { programme: { id: 'p' }, mentor: { id: 'm' }, mentee: { id: 'e' } } as never;
const person = (id: string, ...participations: object[]) =>
  ({ id, name: id, communeName: null, participations }) as never;
const inProgramme = (id: string, programmeId: string, role: string) => ({ id, programmeId, role });

describe('volunteers for a place in a duo', () => {
  it('are known by their participation as mentor in its programme', () => {
    const both = person('a', inProgramme('1', 'p', 'mentee'), inProgramme('2', 'p', 'mentor'));
    const elsewhere = person('b', inProgramme('3', 'q', 'mentor'));
    expect(volunteersIn([both, elsewhere], duo)).toEqual([
      { participationId: '2', name: 'a', communeName: null },
    ]);
  });

  it('are others than the two', () => {
    const two = [person('m', inProgramme('1', 'p', 'mentor')), person('e', inProgramme('2', 'p', 'mentor'))];
    expect(volunteersIn(two, duo)).toEqual([]);
  });
});
