import { livedFigures } from './lived-figures.js';

const measured = ['match_rate', 'hosts', 'nights', 'meeting_hours'].map((indicator) => ({
  indicator,
  moments: [],
}));
const values = (hosts: number, smallest: number) =>
  livedFigures({ measured }, { minutes: 179, nights: 240, hosts }, smallest).map(({ indicator, value }) => [
    indicator,
    value,
  ]);

describe('what was lived in the duos', () => {
  it('is told as far as the programme counts it, hours in whole ones', () => {
    expect(values(3, 1)).toEqual([
      ['hosts', 3],
      ['nights', 240],
      ['meeting_hours', 2],
    ]);
    expect(livedFigures({ measured: [] }, { minutes: 179, nights: 240, hosts: 3 }, 1)).toEqual([]);
  });

  it('never tells of few people to those who may not know single ones', () => {
    expect(values(3, 5)[0]).toEqual(['hosts', null]);
    expect(values(0, 5)[0]).toEqual(['hosts', 0]);
    expect(values(5, 5)[0]).toEqual(['hosts', 5]);
  });
});
