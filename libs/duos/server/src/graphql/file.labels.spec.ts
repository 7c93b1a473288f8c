import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { timelineLabel } from './timeline.labels.js';

const PARTS = ['people', 'matching', 'impact'].map((part) => resolve(`libs/${part}/server/src`));
/** Kinds of records whose events are a person's history. */
const TYPE = /'((?:person|file|screening|measure|proposal|matching_wishes|shared_facts|referral)\.[a-z_]+)'/g;
/** Written as values of their own, never as an event. */
const OTHERS = ['proposal.id', 'proposal.score'];

/** Every event that the other parts write about a person, a participation or a proposal. */
const types = PARTS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
)
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'))
  .flatMap((path) => [...readFileSync(path, 'utf8').matchAll(TYPE)].map(([, type]) => type))
  .filter((type) => !OTHERS.includes(type));

describe('the history of a person', () => {
  it('has a French line for whatever other parts write into it', () => {
    expect(types).toContain('measure.recorded');
    expect([...new Set(types)].filter((type) => timelineLabel(type, {}) === type)).toEqual([]);
  });
});
