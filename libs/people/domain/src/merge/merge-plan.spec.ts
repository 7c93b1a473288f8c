import fc from 'fast-check';
import type { ParticipationState } from '../participant.js';
import {
  MERGED_FACTS,
  type MergeParticipation,
  type MergePerson,
  type MergeRequest,
  type RowChange,
  planMerge,
} from './merge-plan.js';
import { planUndo } from './merge-undo.js';

type Rows = Map<string, Record<string, unknown>>;

const EMPTY = Object.fromEntries(MERGED_FACTS.map((fact) => [fact, null]));

function person(id: string, facts: object = {}): MergePerson {
  return { ...EMPTY, id, ...facts } as MergePerson;
}

function participation(
  id: string,
  personId: string,
  more: Partial<MergeParticipation> = {},
): MergeParticipation {
  const usual = { programmeId: 'p1', role: 'mentee', state: 'applied', registeredOn: '2026-03-01' } as const;
  return { id, personId, ...usual, foldedInto: null, ...more };
}

function request(more: Partial<MergeRequest>): MergeRequest {
  const [keep, absorb] = [person('keep'), person('gone')];
  return { keep, absorb, take: [], participations: [], inOpenDuo: new Set(), wereTogether: false, ...more };
}

function changesOf(more: Partial<MergeRequest>): readonly RowChange[] {
  const plan = planMerge(request(more));
  if (!plan.ok) throw new Error(plan.refusal.code);
  return plan.value;
}

describe('merging two files', () => {
  it('keeps what is known, completes what is missing, takes what is asked', () => {
    const keep = person('keep', { givenName: 'Nora', email: 'nora@x.fr', languages: [], department: null });
    const absorb = person('gone', {
      givenName: 'Norah',
      email: 'n@x.fr',
      phone: '+33612345678',
      languages: [{ language: 'arabe', level: null }],
      postalCode: '75013',
      department: '75',
    });
    const [, facts] = changesOf({ keep, absorb, take: ['email'] });
    expect(facts.after).toEqual({
      email: 'n@x.fr',
      phone: '+33612345678',
      languages: [{ language: 'arabe', level: null }],
      postalCode: '75013',
      department: '75',
    });
    expect(facts.before).toMatchObject({ email: 'nora@x.fr', phone: null, languages: [] });
  });

  const states: [kept: ParticipationState, gone: ParticipationState, stays: string][] = [
    ['applied', 'screening', 'B'],
    ['admitted', 'screening', 'A'],
    ['declined', 'applied', 'B'],
    ['on_hold', 'applied', 'A'],
    ['alumni', 'admitted', 'B'],
    ['applied', 'applied', 'B'],
  ];
  test.each(states)('kept file %s, file that goes %s: %s lives on', (kept, gone, stays) => {
    const participations = [
      participation('A', 'keep', { state: kept }),
      participation('B', 'gone', { state: gone, registeredOn: '2026-01-01' }),
    ];
    const folded = changesOf({ participations }).find(({ after }) => after.foldedInto);
    expect(folded).toMatchObject({
      id: stays === 'A' ? 'B' : 'A',
      after: { foldedInto: stays, state: 'declined' },
    });
  });

  it('counts the waiting from the earlier of the two days', () => {
    const participations = [
      participation('A', 'keep', { state: 'admitted' }),
      participation('B', 'gone', { registeredOn: '2026-01-01' }),
    ];
    expect(changesOf({ participations })).toContainEqual({
      table: 'participation',
      id: 'A',
      before: { registeredOn: '2026-03-01' },
      after: { registeredOn: '2026-01-01' },
    });
  });

  it('lets the participation in an open duo live on, and refuses two of them', () => {
    const participations = [participation('A', 'keep', { state: 'admitted' }), participation('B', 'gone')];
    const one = changesOf({ participations, inOpenDuo: new Set(['B']) });
    expect(one.find(({ after }) => after.foldedInto)).toMatchObject({ id: 'A' });
    const two = planMerge(request({ participations, inOpenDuo: new Set(['A', 'B']) }));
    expect(two).toMatchObject({ ok: false, refusal: { code: 'MERGE_TWO_OPEN_DUOS' } });
  });

  it('leaves mentor and mentee, and two programmes, side by side', () => {
    const participations = [
      participation('A', 'keep'),
      participation('B', 'gone', { role: 'mentor' }),
      participation('C', 'gone', { programmeId: 'p2' }),
    ];
    expect(changesOf({ participations }).some(({ after }) => after.foldedInto)).toBe(false);
  });

  it('is refused for one file, and for two that were a duo', () => {
    const keep = person('keep');
    expect(planMerge(request({ keep, absorb: keep }))).toMatchObject({ refusal: { code: 'MERGE_SELF' } });
    expect(planMerge(request({ wereTogether: true }))).toMatchObject({ refusal: { code: 'MERGE_PARTNERS' } });
  });
});

describe('undoing a merge', () => {
  const facts = fc.record({
    givenName: fc.constantFrom('Nora', 'Norah'),
    email: fc.option(fc.constantFrom('a@x.fr', 'b@x.fr')),
    phone: fc.option(fc.constantFrom('+33612345678', '+33712345678')),
    postalCode: fc.option(fc.constantFrom('75013', '93100')),
    department: fc.option(fc.constantFrom('75', '93')),
    languages: fc.constantFrom([], [{ language: 'dari', level: 'B1' }]),
    gender: fc.constantFrom('female', 'unknown'),
  });
  const one = fc.record({
    personId: fc.constantFrom('keep', 'gone'),
    programmeId: fc.constantFrom('p1', 'p2'),
    role: fc.constantFrom('mentor' as const, 'mentee' as const),
    state: fc.constantFrom<ParticipationState[]>('applied', 'screening', 'admitted', 'declined', 'alumni'),
    registeredOn: fc.constantFrom('2026-01-01', '2026-02-01'),
  });
  const asked = fc.record({
    keep: facts.map((told) => person('keep', told)),
    absorb: facts.map((told) => person('gone', told)),
    take: fc.subarray([...MERGED_FACTS]),
    participations: fc
      .uniqueArray(one, { selector: ({ personId, programmeId, role }) => `${personId}${programmeId}${role}` })
      .map((all) => all.map((more, index) => participation(`P${index}`, more.personId, more))),
    open: fc.subarray(['P0', 'P1', 'P2', 'P3']),
  });

  function rowsOf(all: MergeRequest): Rows {
    const persons = [all.keep, all.absorb].map((row) => ({ ...row, mergedInto: null }));
    const rows = [...persons, ...all.participations];
    return new Map(rows.map((row) => [row.id, { ...row }]));
  }

  function apply(rows: Rows, changes: readonly RowChange[]): Rows {
    const next = new Map(rows);
    for (const { id, after } of changes) next.set(id, { ...next.get(id), ...after });
    return next;
  }

  it('is the identity on all rows, whatever was merged', () => {
    fc.assert(
      fc.property(asked, ({ open, ...rest }) => {
        const all = request({ ...rest, inOpenDuo: new Set(open) });
        const plan = planMerge(all);
        if (!plan.ok) return expect(plan.refusal.code).toBe('MERGE_TWO_OPEN_DUOS');
        const [before, merged] = [rowsOf(all), apply(rowsOf(all), plan.value)];
        const undo = planUndo(plan.value, ({ id }) => merged.get(id));
        expect(undo.ok && apply(merged, undo.value)).toEqual(before);
        const places = [...merged.values()].filter(
          (row) => row.personId === 'keep' && row.foldedInto === null,
        );
        expect(new Set(places.map((row) => `${String(row.programmeId)}${String(row.role)}`)).size).toBe(
          places.length,
        );
      }),
    );
  });

  it('is refused, with the value, when somebody changed it since', () => {
    const changes = changesOf({ absorb: person('gone', { phone: '+33612345678' }) });
    const merged = apply(rowsOf(request({})), changes);
    merged.set('keep', { ...merged.get('keep'), phone: '+33700000000' });
    expect(planUndo(changes, ({ id }) => merged.get(id))).toMatchObject({
      ok: false,
      refusal: { code: 'MERGE_CHANGED_SINCE', message: expect.stringContaining('téléphone') as string },
    });
    merged.set('keep', { ...merged.get('keep'), phone: '+33612345678', givenName: 'Autre' });
    expect(planUndo(changes, ({ id }) => merged.get(id)).ok).toBe(true);
  });
});
