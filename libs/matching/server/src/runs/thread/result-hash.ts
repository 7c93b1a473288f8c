import { type Hash, createHash } from 'node:crypto';
import type { KeptList } from '../../entities/match-run-piece.entity.js';
import type { RunPiece } from './messages.js';

/**
 * SHA-256 of the canonical JSON of a whole result, fed with its pieces in the order of its keys: the same as
 * `hashOf(run.result())`, without the result ever standing in memory.
 */
export class ResultHash {
  private readonly hash: Hash = createHash('sha256');
  private readonly openings: [KeptList | 'end', string][];

  constructor(total: number) {
    this.openings = [
      ['mentee_prices', '{"certificate":{"mentees":['],
      ['mentor_prices', '],"mentors":['],
      ['pairs', `],"total":${total}},"pairs":[`],
      ['unmatched', `],"total":${total},"unmatched":[`],
      ['end', ']}'],
    ];
  }

  add({ list, number, items }: Pick<RunPiece, 'list' | 'number' | 'items'>): void {
    this.openUpTo(list);
    this.hash.update(number === 0 ? items : `,${items}`);
  }

  /** In hexadecimal; nothing may be added afterwards. */
  digest(): string {
    this.openUpTo('end');
    return this.hash.digest('hex');
  }

  /** Lists without a piece are opened on the way. */
  private openUpTo(list: KeptList | 'end'): void {
    const last = this.openings.findIndex(([name]) => name === list);
    for (const [, opening] of this.openings.splice(0, last + 1)) this.hash.update(opening);
  }
}
