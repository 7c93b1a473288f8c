import { type OperationDefinitionNode, parse } from 'graphql';
import { LIMITS, beyondLimits } from './limits.plugin.js';
import { type Weight, weigh } from './operation-weight.js';

function weight(source: string, variables: Record<string, unknown> = {}): Weight {
  const document = parse(source);
  const operation = document.definitions.find((node) => node.kind === 'OperationDefinition');
  return weigh(document, operation as OperationDefinitionNode, variables);
}

const nested = (levels: number) => '{ a '.repeat(levels) + '}'.repeat(levels);
/** Fragments that each spread the next one twice: 2^floors fields when written out. */
const bomb = (floors: number) =>
  `{ ...f0 } ${Array.from({ length: floors }, (_, floor) => `fragment f${floor} on T { ...f${floor + 1} ...f${floor + 1} }`).join(' ')} fragment f${floors} on T { a }`;

describe('the weight of an operation', () => {
  test.each<[string, Weight]>([
    ['{ me { name } }', { depth: 2, aliases: 0, cost: 2 }],
    ['{ a: me { name } b: me { name } }', { depth: 2, aliases: 2, cost: 4 }],
    ['{ duos(first: 100) { edges { node { id } } } }', { depth: 4, aliases: 0, cost: 301 }],
    ['{ duos { edges { node { id } } } }', { depth: 4, aliases: 0, cost: 76 }],
    ['{ ... on Q { me { ...who } } } fragment who on Me { name email }', { depth: 2, aliases: 0, cost: 3 }],
    ['{ __schema { types { fields { type { ofType { name } } } } } }', { depth: 0, aliases: 0, cost: 0 }],
  ])('%s', (source, expected) => expect(weight(source)).toEqual(expected));

  test('a page size in a variable counts like one in the text', () => {
    const source = 'query ($n: Int) { duos(first: $n) { edges { node { id } } } }';
    expect(weight(source, { n: 100 }).cost).toBe(301);
    expect(weight(source).cost).toBe(76);
  });

  test.each<[string, string, RegExp | undefined]>([
    ['twelve levels pass', nested(12), undefined],
    ['thirteen do not', nested(13), /trop profonde/],
    [
      'sixteen aliases do not',
      `{ ${Array.from({ length: 16 }, (_, i) => `a${i}: me { id }`).join(' ')} }`,
      /alias/,
    ],
    [
      'a page of pages does not',
      '{ a(first: 100) { b(first: 100) { edges { node { x } } } } }',
      /trop lourde/,
    ],
    ['a bomb of fragments is weighed at once and refused', bomb(40), /trop lourde/],
  ])('%s', (_, source, fault) => {
    const said = beyondLimits(weight(source));
    if (fault) expect(said).toMatch(fault);
    else expect(said).toBeUndefined();
  });

  test('the limits are those the documentation names', () => {
    expect(LIMITS).toEqual({ depth: 12, aliases: 15, cost: 20_000 });
  });
});
