import { availableParallelism } from 'node:os';
import { Alternatives, type MatchCertificate, type PairIds } from '@tdu/matching-domain';
import type { PoolMember } from '@tdu/people-domain';
import type { KeptList } from '../entities/match-run-piece.entity.js';
import type { RunTerms } from '../runs/thread/messages.js';
import { SharedValues } from '../runs/thread/shared-values.js';
import type { AlternativesReply, AlternativesRequest } from './messages.js';

/** What the thread knows: kept runs as they arrive piece by piece, each made ready to be asked. */
export class AlternativesSession {
  private readonly runs = new Map<string, () => Alternatives>();
  private arriving = new ArrivingRun();

  answer(request: AlternativesRequest): AlternativesReply {
    switch (request.kind) {
      case 'piece':
        this.arriving.add(request.list, request.items);
        return { kind: 'done' };
      case 'run': {
        const arrived = this.arriving;
        this.arriving = new ArrivingRun();
        this.runs.set(request.key, arrived.finish(request.terms, request.total));
        return { kind: 'done' };
      }
      case 'forget':
        this.runs.delete(request.key);
        return { kind: 'done' };
      case 'question': {
        const { key, person, count, only } = request;
        return { kind: 'answer', alternatives: this.runs.get(key)!().of(person, count, only) };
      }
    }
  }
}

/** A person waits for the answer, and for a moment only: every processor may help. */
const BOUNDS = { threads: availableParallelism() };

type Prices<Side extends 'mentees' | 'mentors'> = MatchCertificate[Side][number];

/** A kept run while its lists arrive. */
class ArrivingRun {
  private readonly values = new SharedValues();
  private readonly pool: PoolMember[] = [];
  private readonly pairs: PairIds[] = [];
  private readonly mentees: Prices<'mentees'>[] = [];
  private readonly mentors: Prices<'mentors'>[] = [];

  add(list: KeptList, items: string): void {
    if (list === 'pool') this.pool.push(...this.values.people(items));
    if (list === 'mentee_prices') this.mentees.push(...elements<Prices<'mentees'>>(items));
    if (list === 'mentor_prices') this.mentors.push(...elements<Prices<'mentors'>>(items));
    // Their explanations are long and written anew for whatever is shown: only who is with whom stays.
    if (list === 'pairs')
      for (const { mentorParticipationId, menteeParticipationId } of elements<PairIds>(items))
        this.pairs.push({ mentorParticipationId, menteeParticipationId });
  }

  /** Made ready by the first question: a run that proves nothing refuses its own questions and nothing else. */
  finish(terms: RunTerms, total: number): () => Alternatives {
    const { pool, pairs, mentees, mentors } = this;
    const proof = { total, pairs, certificate: { total, mentees, mentors } };
    let ready: Alternatives | undefined;
    return () => (ready ??= new Alternatives({ ...terms, pool }, proof, BOUNDS));
  }
}

function elements<T>(items: string): T[] {
  return JSON.parse(`[${items}]`) as T[];
}
