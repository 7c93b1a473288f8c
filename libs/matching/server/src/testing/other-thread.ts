import { MatchComputer } from '../runs/match-computer.js';
import type { MatchingStage } from './matching-stage.js';

/** Has runs computed by a built thread of this folder while `work` lasts. */
export async function withThread<T>(
  stage: MatchingStage,
  name: 'tampering' | 'endless' | 'dying',
  work: () => Promise<T>,
): Promise<T> {
  const computer = stage.app.get(MatchComputer);
  const { file } = computer as unknown as { file: URL };
  const other = new URL(`../testing/${name}.thread.js`, file);
  other.pathname = other.pathname.replace('/runs/testing/', '/testing/');
  const use = async (thread: URL) => {
    await computer.onModuleDestroy();
    Object.assign(computer, { file: thread });
  };
  await use(other);
  try {
    return await work();
  } finally {
    await use(file);
  }
}
