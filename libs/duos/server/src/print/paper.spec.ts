import { inflateSync } from 'node:zlib';
import { type Block, printPaper } from './paper.js';

/** The number that a font gives to the empty box, for a letter it does not have. */
const BOX = '0000';

/** The letters of a printed text as their fonts number them, read from the bytes of the file. */
async function glyphsOf(...blocks: Block[]): Promise<string[]> {
  const paper = { title: 'Essai', language: 'fr', author: 'Essai', foot: 'Essai' } as const;
  const pdf = await printPaper({ ...paper, madeAt: new Date('2026-01-10T09:00:00Z'), blocks });
  const file = pdf.toString('latin1');
  const streams = [...file.matchAll(/FlateDecode\s*>>\s*stream\n([\s\S]*?)\nendstream/g)].map(([, bytes]) =>
    inflateSync(Buffer.from(bytes, 'latin1')).toString('latin1'),
  );
  const written = streams.flatMap((stream) => stream.match(/\[[^\]]*\] TJ/g) ?? []);
  return written.flatMap((line) =>
    [...line.matchAll(/<([0-9a-f]+)>/g)].flatMap(([, hex]) => hex.match(/.{4}/g) ?? []),
  );
}

describe('a printed paper', () => {
  it.each([
    ['French', 'L’association « Œuvre & Cie » atteste\u202f: 7\u202fh\u202f30…'],
    ['Turkish and Kurdish', 'Passerelles atteste que Şivan Yılmaz Doğan a participé.'],
    ['Polish', 'Łukasz Wróbel, le 12/03/2026'],
    ['Vietnamese', 'Nguyễn Thị Hồng, le 12/03/2026'],
    ['Ukrainian', 'Олена Ґонта, le 12/03/2026'],
    ['Kazakh', 'Әсел Құрман, le 12/03/2026'],
    ['Greek', 'Ελένη, le 12/03/2026'],
    ['Dari', 'محمد رضا, le 12/03/2026'],
  ])('has every letter of a %s name beside French words, and no empty box', async (_what, text) => {
    const glyphs = await glyphsOf(
      { kind: 'title', text },
      { kind: 'text', text },
      { kind: 'row', label: 'Mentor', value: text },
    );
    expect(glyphs.length).toBeGreaterThan(3 * 12);
    expect(glyphs.filter((glyph) => glyph === BOX)).toEqual([]);
  });

  it('goes on below a value that is empty', async () => {
    const row = { kind: 'row', label: 'Mentor', value: '' } as const;
    expect(await glyphsOf(row, row)).not.toContain(BOX);
  });
});
