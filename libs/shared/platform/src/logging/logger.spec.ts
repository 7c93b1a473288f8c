import { QueryFailedError } from 'typeorm';
import { createLogger } from './logger.js';

describe('the log of a process', () => {
  it('tells that a statement failed, and nothing of what was to be written', () => {
    const lines: string[] = [];
    const logger = createLogger('essai', 'info', { write: (line) => void lines.push(line) });
    const refused = Object.assign(new Error('new row violates check constraint "told"'), {
      code: '23514',
      detail: 'Failing row contains (1, Il m’a demandé de l’argent).',
      where: 'unnamed portal parameter $2 = «Il m’a demandé de l’argent»',
    });
    const err = new QueryFailedError('INSERT', ['Il m’a demandé de l’argent'], refused);
    logger.error({ err }, 'a GraphQL operation failed');
    expect(JSON.parse(lines[0])).toMatchObject({
      err: { type: 'QueryFailedError' },
      msg: 'a GraphQL operation failed',
    });
    expect(lines.join('')).not.toContain('argent');
  });
});
