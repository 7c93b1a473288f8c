import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';

/** What a printed page is made of, from top to bottom. */
export type Block =
  | { readonly kind: 'title' | 'heading' | 'text' | 'note'; readonly text: string }
  | { readonly kind: 'row'; readonly label: string; readonly value: string };

/** A paper: A4, in the language it is written in. */
export interface Paper {
  readonly title: string;
  readonly language: 'fr' | 'en';
  readonly author: string;
  /** The day it was made, kept in the file. */
  readonly madeAt: Date;
  readonly blocks: readonly Block[];
  /** At the foot of each page. */
  readonly foot: string;
}

const require = createRequire(import.meta.url);
const fontFile = (name: string) => require.resolve(`@fontsource/${name}.woff`);

/** Each face has the letters of one writing and no others, not even plain ones; what none of these has is `latin`. */
const WRITINGS: readonly (readonly [face: string, letters: RegExp])[] = [
  ['arabic', /\p{Script_Extensions=Arabic}/u],
  ['cyrillic', /[\u0400-\u045f\u0490\u0491\u04b0\u04b1\u2116]/u],
  ['cyrillic-ext', /\p{Script=Cyrillic}/u],
  ['greek', /\p{Script=Greek}/u],
  ['vietnamese', /[\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef1]/u],
  ['latin-ext', /[\u0100-\u0130\u0132-\u0151\u0154-\u02af\u1e00-\u1e9f\u1ef2-\u1eff]/u],
];
/** Spaces are in every face, and a sign above a letter stays with it: neither breaks the words of one writing apart. */
const ANY_FACE = /[\s\u200c-\u200e\p{Mn}]/u;

const SIZES = { title: 20, heading: 13, text: 10.5, note: 9, row: 10.5 } as const;

/**
 * Prints a paper as PDF. French typography (narrow spaces, œ, « ») and names in Latin, Cyrillic, Greek or Arabic
 * letters come out right. A whole text from right to left does not: lines of several words would be set in the wrong
 * order, so the texts themselves are French or English, as in the rest of the product.
 */
export function printPaper(paper: Paper): Promise<Buffer> {
  const { title: Title, author: Author, language, madeAt: CreationDate } = paper;
  const document = new PDFDocument({
    size: 'A4',
    margins: { top: 64, bottom: 72, left: 64, right: 64 },
    lang: language === 'fr' ? 'fr-FR' : 'en-GB',
    bufferPages: true,
    info: { Title, Author, CreationDate },
  });
  registerFonts(document);
  for (const block of paper.blocks) put(document, block);
  number(document, paper.foot);
  return bytesOf(document);
}

/** Files are read only for the faces that the paper uses. */
function registerFonts(document: PDFKit.PDFDocument): void {
  for (const face of ['latin', 'latin-ext', 'vietnamese', 'cyrillic', 'cyrillic-ext', 'greek'])
    document.registerFont(face, fontFile(`noto-sans/files/noto-sans-${face}-400-normal`));
  document.registerFont('bold', fontFile('noto-sans/files/noto-sans-latin-700-normal'));
  document.registerFont('arabic', fontFile('noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal'));
}

function put(document: PDFKit.PDFDocument, block: Block): void {
  document.fontSize(SIZES[block.kind]).fillColor(block.kind === 'note' ? '#555' : '#111');
  if (block.kind === 'row') {
    document.font('bold').text(`${printable(block.label)} : `, { continued: true });
    write(document, block.value, { lineGap: 3 });
    return;
  }
  const isStrong = block.kind === 'title' || block.kind === 'heading';
  if (block.kind === 'heading') document.moveDown(0.6);
  write(document, block.text, { lineGap: 3, paragraphGap: 6 }, isStrong ? 'bold' : 'latin');
}

/** Writes a text, each run of it in the face that has its letters. */
function write(
  document: PDFKit.PDFDocument,
  text: string,
  options: PDFKit.Mixins.TextOptions,
  plain = 'latin',
): void {
  const runs = runsOf(printable(text));
  for (const [index, run] of runs.entries()) {
    document.font(run.face === 'latin' ? plain : run.face);
    document.text(run.text, { ...options, continued: index < runs.length - 1 });
  }
}

/** The text cut where its writing changes; never no run, for the last one ends the line. */
function runsOf(text: string): { face: string; text: string }[] {
  const runs = [{ face: 'latin', text: '' }];
  for (const letter of text) {
    const run = runs[runs.length - 1];
    const face = ANY_FACE.test(letter) ? run.face : faceOf(letter);
    if (face === run.face) run.text += letter;
    else runs.push({ face, text: letter });
  }
  return runs[0].text === '' && runs.length > 1 ? runs.slice(1) : runs;
}

function faceOf(letter: string): string {
  return WRITINGS.find(([, letters]) => letters.test(letter))?.[0] ?? 'latin';
}

/** The narrow space of French typography is not in the font: the ordinary one that does not break stands for it. */
function printable(text: string): string {
  return text.normalize('NFC').replaceAll('\u202f', '\u00a0');
}

function number(document: PDFKit.PDFDocument, foot: string): void {
  const { start, count } = document.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    document.switchToPage(page);
    document.page.margins.bottom = 0;
    const line = `${foot} · ${page - start + 1}/${count}`;
    document.fontSize(8).fillColor('#555');
    [document.x, document.y] = [64, document.page.height - 48];
    write(document, line, { lineBreak: false });
  }
}

function bytesOf(document: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
    document.end();
  });
}
