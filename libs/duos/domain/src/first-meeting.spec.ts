import { mayFixFirst, mayTellAttendance, publicPlace } from './first-meeting.js';
import { PLACE_OPTIONS } from './place-of-meeting.js';

const DAY = '2026-03-05';
const came = (mentor: boolean, mentee: boolean) => ({ mentor, mentee, team: false });

describe('the first meeting', () => {
  it.each(PLACE_OPTIONS.map(({ key, isPublic }) => [key, isPublic] as const))(
    'at %s: %s',
    (place, isPublic) => {
      expect(publicPlace(place).ok).toBe(isPublic);
    },
  );

  it.each([
    ['that nobody fixed', null, true],
    ['of which nobody told', { plannedOn: DAY, came: null }, true],
    ['that one of the two missed', { plannedOn: DAY, came: came(true, false) }, true],
    ['that nobody came to', { plannedOn: DAY, came: came(false, false) }, true],
    ['that took place', { plannedOn: DAY, came: came(true, true) }, false],
  ])('%s may be fixed, or moved: %s', (_what, known, may) => {
    const answer = mayFixFirst(known);
    expect(answer.ok).toBe(may);
    if (!answer.ok) expect(answer.refusal.message).toContain('05/03/2026');
  });

  it('is told from its day on', () => {
    expect(mayTellAttendance(null, DAY)).toMatchObject({ refusal: { code: 'FIRST_MEETING_UNPLANNED' } });
    expect(mayTellAttendance(DAY, '2026-03-04')).toMatchObject({
      refusal: { code: 'FIRST_MEETING_TO_COME' },
    });
    expect(mayTellAttendance(DAY, DAY)).toEqual({ ok: true, value: DAY });
  });
});
