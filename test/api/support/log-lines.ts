import type { Logger } from '@tdu/platform';
import { pino, type DestinationStream } from 'pino';

/** Lines that a logger writes from here on, at every level. The first one shows that they are caught. */
export function linesOf(logger: Logger): readonly string[] {
  const lines: string[] = [];
  const { [pino.symbols.streamSym]: stream } = logger as unknown as Record<symbol, DestinationStream>;
  stream.write = (line) => void lines.push(line);
  logger.level = 'trace';
  logger.info('what is written from here on');
  return lines;
}
