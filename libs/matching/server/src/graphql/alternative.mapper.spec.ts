import { type RequestContext, accept } from '@tdu/kernel';
import { stillComputing } from '../alternatives/alternatives.refusals.js';
import { toAlternatives } from './alternative.mapper.js';

describe('other choices as a field shows them', () => {
  const ctx = { language: 'fr' } as RequestContext;

  it('are an empty list where there are none, and the words of the refusal where there is no answer', () => {
    expect(toAlternatives(ctx, accept([]))).toEqual([]);
    const told = expect.objectContaining({
      code: 'ALTERNATIVES_LATE',
      message: 'Les autres choix de cette simulation se calculent encore : redemandez-les dans une minute.',
    });
    const refused = expect.objectContaining({ response: told });
    expect(() => toAlternatives(ctx, stillComputing())).toThrow(refused);
  });
});
