import { Injectable } from '@nestjs/common';
import { type Id, type RequestContext, type Result, accept, newId, refuse } from '@tdu/kernel';
import { type Likeness, likeness } from '@tdu/people-domain';
import {
  type Connection,
  type ConnectionArgs,
  Tenancy,
  decodeCursor,
  pageSize,
  toConnection,
} from '@tdu/platform';
import { isId } from '../is-id.js';
import { PeopleRepository } from '../people.repository.js';
import { type CandidatePair, DuplicatesRepository } from './duplicates.repository.js';
import { personUnknown } from './merge.refusals.js';
import { MergesRepository } from './merges.repository.js';

/** Two files that may be of one person, and why. */
export interface DuplicateCandidate extends CandidatePair, Likeness {}

const LONGEST_REASON = 200;

/** Files that may be of one person. The software shows them side by side; a person decides. */
@Injectable()
export class DuplicatesService {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly duplicates: DuplicatesRepository,
    private readonly merges: MergesRepository,
    private readonly people: PeopleRepository,
  ) {}

  /** A page of candidates, the surest first; of one programme when it is named. */
  candidates(
    ctx: RequestContext,
    programmeId: Id | null,
    args: ConnectionArgs,
  ): Promise<Connection<DuplicateCandidate>> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const known = programmeId === null || isId(programmeId);
      const judged = judge(known ? await this.duplicates.pairs(tx, programmeId) : []);
      const after = decodeCursor(args.after);
      const start = after ? judged.findIndex((candidate) => isAfter(keyOf(candidate), after)) : 0;
      const size = pageSize(args);
      const rows = start < 0 ? [] : judged.slice(start, start + size + 1);
      return toConnection(rows, size, judged.length, keyOf);
    });
  }

  /** For each of some persons, the candidates to be the same. */
  async of(ctx: RequestContext, personIds: readonly Id[]): Promise<ReadonlyMap<Id, DuplicateCandidate[]>> {
    const pairs = await this.tenancy.withTenant(ctx, (tx) => this.duplicates.pairsOf(tx, personIds));
    const judged = judge(pairs);
    const byPerson = new Map<Id, DuplicateCandidate[]>();
    for (const candidate of judged) {
      byPerson.set(candidate.one.id, [...(byPerson.get(candidate.one.id) ?? []), candidate]);
    }
    return byPerson;
  }

  /**
   * Remembers that two files are of two people: the pair is shown no more. Again changes nothing. Refusals
   * PERSON_UNKNOWN, REASON_TOO_LONG.
   */
  dismiss(ctx: RequestContext, ids: readonly [Id, Id], reason: string | null): Promise<Result<true>> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const persons = ids.every(isId) && ids[0] !== ids[1] ? await this.people.personsByIds(tx, ids) : [];
      if (persons.length < 2) return personUnknown('otherId');
      const told = reason?.trim() || null;
      if (told && told.length > LONGEST_REASON) return reasonTooLong();
      const [oneId, otherId] = persons.map(({ id }) => id).sort();
      const { associationId, clock } = tx;
      const row = { associationId, id: newId(), oneId, otherId, reason: told, dismissedAt: clock.now() };
      await this.merges.dismiss(tx, row);
      return accept(true as const);
    });
  }
}

function judge(pairs: readonly CandidatePair[]): DuplicateCandidate[] {
  const judged = pairs.flatMap((pair) => {
    const alike = likeness(pair.one, pair.other);
    return alike ? [{ ...pair, ...alike }] : [];
  });
  return judged.sort((a, b) => (isAfter(keyOf(a), keyOf(b)) ? 1 : -1));
}

function keyOf({ score, one, other }: DuplicateCandidate): [number, string, string] {
  return [score, one.id, other.id];
}

function isAfter(key: [number, string, string], than: readonly (string | number)[]): boolean {
  if (key[0] !== than[0]) return key[0] < Number(than[0]);
  return key[1] === than[1] ? key[2] > String(than[2]) : key[1] > String(than[1]);
}

function reasonTooLong(): Result<never> {
  return refuse('REASON_TOO_LONG', `Abrégez la raison à ${LONGEST_REASON} caractères au plus.`, 'reason');
}
