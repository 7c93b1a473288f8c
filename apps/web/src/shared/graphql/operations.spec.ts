import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';

const SOURCES = resolve('apps/web/src');
const schema = buildSchema(readFileSync(resolve('apps/api/schema.graphql'), 'utf8'));

const sources = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/\.spec\.ts$/.test(path))
  .map((path) => [path, readFileSync(join(SOURCES, path), 'utf8')] as const);
/** Every document written in a `*.operations.ts` file. */
const documents = sources
  .filter(([path]) => path.endsWith('.operations.ts'))
  .flatMap(([, source]) => [...source.matchAll(/graphql\(\s*`([^`]*)`/g)])
  .map(([, text]) => text);
const fragments = new Map(
  documents.flatMap((text) => {
    const name = /fragment (\w+) on/.exec(text)?.[1];
    return name ? [[name, text] as const] : [];
  }),
);
/** Operations under their name, each with the fragments that it spreads. */
const operations = documents
  .filter((text) => !/fragment \w+ on/.test(text))
  .map((text) => [/(?:query|mutation) (\w+)/.exec(text)?.[1] ?? 'without a name', whole(text)] as const);

function whole(text: string): string {
  const spread = new Set([...text.matchAll(/\.\.\.(\w+)/g)].map(([, name]) => name));
  return [text, ...[...spread].map((name) => fragments.get(name) ?? '')].join('\n');
}

describe('the operations of the web UI', () => {
  it('are found', () => {
    expect(operations.length).toBeGreaterThan(20);
  });

  it('stand in no other file, where nothing would check them', () => {
    const elsewhere = sources.filter(
      ([path, source]) => !path.endsWith('.operations.ts') && /graphql\(\s*`/.test(source),
    );
    expect(elsewhere.map(([path]) => path)).toEqual([]);
  });

  it('have a name each, as it keys the cache', () => {
    const names = operations.map(([name]) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).not.toContain('without a name');
  });

  it.each(operations)('%s is valid against the schema of the api', (_name, text) => {
    expect(validate(schema, parse(text)).map(({ message }) => message)).toEqual([]);
  });
});
