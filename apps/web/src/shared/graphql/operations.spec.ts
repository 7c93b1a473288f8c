import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';

const SOURCES = resolve('apps/web/src');
const schema = buildSchema(readFileSync(resolve('apps/api/schema.graphql'), 'utf8'));

/** Every document written in a `*.operations.ts` file, under its operation's name. */
const documents = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.operations.ts'))
  .flatMap((path) => [...readFileSync(join(SOURCES, path), 'utf8').matchAll(/graphql\(`([^`]*)`\)/g)])
  .map(([, text]) => [/(?:query|mutation) (\w+)/.exec(text)?.[1] ?? 'without a name', text] as const);

describe('the operations of the web UI', () => {
  it('are found', () => {
    expect(documents.length).toBeGreaterThan(20);
  });

  it('have a name each, as it keys the cache', () => {
    const names = documents.map(([name]) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).not.toContain('without a name');
  });

  it.each(documents)('%s is valid against the schema of the api', (_name, text) => {
    expect(validate(schema, parse(text)).map(({ message }) => message)).toEqual([]);
  });
});
