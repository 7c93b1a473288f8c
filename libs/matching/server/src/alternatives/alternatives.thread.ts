import { parentPort } from 'node:worker_threads';
import { AssignmentInputError } from '@tdu/assignment';
import { AlternativesSession } from './alternatives-session.js';
import type { AlternativesReply, AlternativesRequest } from './messages.js';

const session = new AlternativesSession();

/** Alternatives on a thread of their own: a kept run is read and asked away from the event loop of the process. */
parentPort!.on('message', (request: AlternativesRequest) => parentPort!.postMessage(reply(request)));

function reply(request: AlternativesRequest): AlternativesReply {
  try {
    return session.answer(request);
  } catch (error) {
    const code = error instanceof AssignmentInputError ? error.code : undefined;
    return { kind: 'error', message: error instanceof Error ? error.message : String(error), code };
  }
}
