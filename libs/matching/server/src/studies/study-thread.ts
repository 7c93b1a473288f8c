import { Worker } from 'node:worker_threads';
import type { PoolMember } from '@tdu/people-domain';
import type { StudyQuestion, StudyReply, StudyRequest } from './study-messages.js';

/** A heap beyond this ends the study, not the process. */
const HEAP_LIMIT_MB = 2_048;

type Answer = Exclude<StudyReply, { kind: 'taken' | 'progress' }>;

/** The process's end of a thread that studies one pool. One question at a time; stop it after its answer. */
export class StudyThread {
  private readonly worker = new Worker(builtThread(), {
    resourceLimits: { maxOldGenerationSizeMb: HEAP_LIMIT_MB },
  });

  async addPeople(members: readonly PoolMember[]): Promise<void> {
    await this.ask({ kind: 'people', members });
  }

  /** Rejects with what the study throws. */
  async study(question: StudyQuestion, tell: (share: number) => void): Promise<Answer> {
    const reply = await this.ask(question, tell);
    if (reply.kind === 'taken' || reply.kind === 'progress')
      throw new Error(`an answer expected, not ${reply.kind}`);
    return reply;
  }

  async stop(): Promise<void> {
    await this.worker.terminate();
  }

  private ask(request: StudyRequest, tell: (share: number) => void = () => {}): Promise<StudyReply> {
    return new Promise((resolve, reject) => {
      for (const event of ['message', 'error', 'exit']) this.worker.removeAllListeners(event);
      this.worker.on('message', (reply: StudyReply) =>
        reply.kind === 'progress' ? tell(reply.share) : resolve(reply),
      );
      this.worker.on('error', reject);
      this.worker.on('exit', (code) => reject(new Error(`the study thread stopped with code ${code}`)));
      this.worker.postMessage(request);
    });
  }
}

/** The built thread: specs run the sources, which a thread cannot, so `build` comes before `test`. */
function builtThread(): URL {
  const beside = new URL('./study.thread.js', import.meta.url);
  beside.pathname = beside.pathname.replace('/server/src/', '/server/dist/');
  return beside;
}
