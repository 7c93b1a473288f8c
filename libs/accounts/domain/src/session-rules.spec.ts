import fc from 'fast-check';
import type { Role } from './role.js';
import { renewedExpiry, sessionExpiry, sessionIsGood, sessionLifetime } from './session-rules.js';

const HOUR = 3_600_000;
const start = new Date(Date.UTC(2026, 0, 5, 9));
const later = (hours: number) => new Date(start.getTime() + hours * HOUR);

describe('sessions', () => {
  test.each<[string, Role[], number, number]>([
    ['a mentor stays until the next monthly meeting', ['mentor'], 35 * 24, 180 * 24],
    ['a coordinator one day, a week in all', ['coordinator'], 24, 7 * 24],
    ['the stricter role counts', ['mentor', 'association_admin'], 24, 7 * 24],
    ['a funder as the staff', ['funder'], 24, 7 * 24],
  ])('%s', (_, roles, idleHours, maximumHours) => {
    expect(sessionLifetime(roles)).toEqual({ idleHours, maximumHours });
  });

  test.each<[string, { expiresAt: Date; revokedAt: Date | null }, number, boolean]>([
    ['counts before its end', { expiresAt: later(2), revokedAt: null }, 1, true],
    ['not at its end', { expiresAt: later(2), revokedAt: null }, 2, false],
    ['not once signed out', { expiresAt: later(2), revokedAt: later(0) }, 1, false],
  ])('a session %s', (_, session, hours, expected) => {
    expect(sessionIsGood(session, later(hours))).toBe(expected);
  });

  const staff = sessionLifetime(['coordinator']);
  test.each<[string, number, number, number | undefined]>([
    ['slides when used after a tenth of its idle time', 24, 3, 27],
    ['is not written again for a few minutes', 24, 2, undefined],
    ['stops at the absolute maximum', 160, 150, 168],
    ['is not written again at the maximum', 168, 165, undefined],
  ])('a session %s', (_, expires, now, expected) => {
    const renewed = renewedExpiry(staff, { createdAt: start, expiresAt: later(expires) }, later(now));
    expect(renewed).toEqual(expected === undefined ? undefined : later(expected));
  });

  test('however it is used, a session never outlives its maximum', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 })), (uses) => {
        const ends = uses.map((hours) => sessionExpiry(staff, start, later(hours)).getTime());
        return ends.every((end) => end <= later(staff.maximumHours).getTime());
      }),
    );
  });
});
