import { parentPort } from 'node:worker_threads';
import {
  type MatchSnapshot,
  UnprovenOptimum,
  computeRun,
  poolNeeds,
  previewBalance,
  verifyRun,
} from '@tdu/matching-domain';
import type { PoolMember } from '@tdu/people-domain';
import type { StudyQuestion, StudyReply, StudyRequest } from './study-messages.js';

/** A study of a pool on a thread of its own: the event loop of the process stays free. Imports nothing but the domain. */
const pool: PoolMember[] = [];

parentPort?.on('message', (request: StudyRequest) => {
  if (request.kind !== 'people') return tell(answer(request));
  for (const member of request.members) pool.push(member);
  tell({ kind: 'taken' });
});

function answer(question: StudyQuestion): StudyReply {
  const snapshot: MatchSnapshot = { ...question.terms, pool };
  if (question.kind === 'balance')
    return { kind: 'balance', preview: previewBalance(snapshot, question.steps, share) };
  return { kind: 'needs', needs: poolNeeds(snapshot, placedIn(snapshot), share) };
}

function placedIn(snapshot: MatchSnapshot): ReadonlySet<string> {
  const proof = computeRun(snapshot).proof();
  if (!verifyRun(snapshot, proof)) throw new UnprovenOptimum();
  const { pairs } = proof;
  return new Set(pairs.flatMap((pair) => [pair.mentorParticipationId, pair.menteeParticipationId]));
}

function share(done: number, all: number): void {
  tell({ kind: 'progress', share: all === 0 ? 1 : done / all });
}

function tell(reply: StudyReply): void {
  parentPort?.postMessage(reply);
}
