import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const FOLDERS = ['.', 'docs', 'docs/adr', 'docs/guides', 'libs/assignment'];
const PAGES = FOLDERS.flatMap((folder) =>
  readdirSync(resolve(ROOT, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
);

/** Targets of the links of a page that point into this repository, without their anchors. */
function targets(page: string): string[] {
  const text = readFileSync(resolve(ROOT, page), 'utf8').replace(/```[\s\S]*?```/g, '');
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target.split('#')[0])
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target));
}

describe('the pages', () => {
  it.each(PAGES)('%s link only to what is there', (page) => {
    const dead = targets(page).filter((target) => !existsSync(resolve(ROOT, dirname(page), target)));
    expect(dead).toEqual([]);
  });

  it('number each decision once, without a gap', () => {
    const numbers = readdirSync(resolve(ROOT, 'docs/adr')).map((name) => Number(name.slice(0, 4)));
    expect(numbers.sort((a, b) => a - b)).toEqual(numbers.map((_, index) => index + 1));
  });
});
