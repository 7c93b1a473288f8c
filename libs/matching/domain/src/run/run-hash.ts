import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.js';
import type { MatchRun } from './match-run.js';

/** The hash of a run's whole result, `hashOf(run.result())`, taken while it is read: nothing stands in memory. */
export function hashOfRun(run: MatchRun): string {
  const hash = createHash('sha256');
  hash.update(`{"certificate":${canonicalJson(run.certificate())},"pairs":[`);
  addAll(run.pairs(), (text) => hash.update(text));
  hash.update(`],"total":${run.total},"unmatched":[`);
  addAll(run.unmatched(), (text) => hash.update(text));
  return hash.update(']}').digest('hex');
}

function addAll(values: Iterable<unknown>, add: (text: string) => void): void {
  let comma = '';
  for (const value of values) {
    add(comma + canonicalJson(value));
    comma = ',';
  }
}
