import { parentPort } from 'node:worker_threads';
import { computeRun } from '@tdu/matching-domain';
import { serveRuns } from '../runs/thread/serve-runs.js';
import { tampered } from './tampered-run.js';

/** As the thread of match runs, but what it computes is tampered with before the verifier sees it. */
serveRuns(parentPort!, (snapshot) => tampered(computeRun(snapshot)));
