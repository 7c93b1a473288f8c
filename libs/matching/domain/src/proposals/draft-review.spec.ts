import fc from 'fast-check';
import { PROPOSAL_STATES } from './proposal-life.js';
import { type ChoosableDraft, lockDraft, replaceBy, reviewDraft } from './draft-review.js';

const AT = new Date('2026-11-21T09:00:00Z');
const draft = (mentee: string, more: Partial<ChoosableDraft> = {}): ChoosableDraft => ({
  id: `draft of ${mentee}`,
  menteeParticipationId: mentee,
  state: 'draft',
  reviewedAt: null,
  lockedAt: null,
  ...more,
});

describe('a draft', () => {
  it('is reviewed and locked, each once, and both are taken back', () => {
    const one = draft('hala');
    const reviewed = reviewDraft(one, true, AT);
    expect(reviewed).toMatchObject({ value: { reviewedAt: AT, lockedAt: null } });
    expect(reviewDraft(one, false, AT)).toEqual({ ok: true, value: one });
    const locked = lockDraft(one, true, AT);
    expect(locked).toMatchObject({ value: { lockedAt: AT } });
    if (locked.ok) expect(lockDraft(locked.value, false, AT)).toMatchObject({ value: { lockedAt: null } });
  });

  it('that went out is neither', () => {
    for (const state of PROPOSAL_STATES.filter((one) => one !== 'draft')) {
      for (const rule of [reviewDraft, lockDraft]) {
        const refused = rule(draft('hala', { state }), true, AT);
        expect(refused).toMatchObject({ ok: false, refusal: { code: 'PROPOSAL_NOT_DRAFT' } });
      }
    }
  });
});

describe('another choice', () => {
  const changes = [
    { menteeParticipationId: 'idris', from: 'omar', to: null },
    { menteeParticipationId: 'hala', from: 'nora', to: 'omar' },
  ];
  const choice = { menteeParticipationId: 'hala', changes };

  it('drafts the chosen pair first and leaves whoever loses without one', () => {
    expect(replaceBy(choice, [draft('hala'), draft('idris')])).toEqual({
      ok: true,
      value: {
        withdrawn: ['draft of hala', 'draft of idris'],
        drafted: [{ menteeParticipationId: 'hala', mentorParticipationId: 'omar' }],
        without: ['idris'],
      },
    });
  });

  it.each([
    ['whose proposal went out', draft('idris', { state: 'released' }), 'ALTERNATIVE_OUTDATED'],
    ['whose draft is locked', draft('idris', { lockedAt: AT }), 'DRAFT_LOCKED'],
  ])('moves nobody %s', (_what, other, code) => {
    expect(replaceBy(choice, [draft('hala'), other])).toMatchObject({ refusal: { code } });
  });

  it('leaves alone a locked draft of the chosen mentee too, until it is unlocked', () => {
    expect(replaceBy(choice, [draft('hala', { lockedAt: AT }), draft('idris')])).toMatchObject({
      refusal: { code: 'DRAFT_LOCKED' },
    });
  });

  it('is refused where the drafts are not those its cost was counted on', () => {
    expect(replaceBy(choice, [draft('hala')])).toMatchObject({ refusal: { code: 'ALTERNATIVE_OUTDATED' } });
  });

  it('never drafts somebody twice, nor loses anybody without saying so', () => {
    const mentees = fc.uniqueArray(fc.stringMatching(/^[a-z]{3}$/), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(mentees, fc.infiniteStream(fc.boolean()), (names, coins) => {
        const toss = () => coins.next().value as boolean;
        const moves = names.map((name, k) => ({
          menteeParticipationId: name,
          from: `from ${k}`,
          to: k === 0 || toss() ? `to ${k}` : null,
        }));
        const plan = replaceBy(
          { menteeParticipationId: names[0], changes: moves },
          names.map((name) => draft(name)),
        );
        if (!plan.ok) throw new Error(plan.refusal.code);
        const served = plan.value.drafted.map((one) => one.menteeParticipationId);
        expect(served[0]).toBe(names[0]);
        expect([...served, ...plan.value.without].sort()).toEqual([...names].sort());
        expect(plan.value.withdrawn).toHaveLength(names.length);
      }),
    );
  });
});
