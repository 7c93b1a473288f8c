import { readFileSync } from 'node:fs';
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
const font = (name: string) => readFileSync(require.resolve(`@fontsource/${name}.woff`));

/** Fonts by the writing they have, in the order in which one is sought for a word. All are embedded. */
const FACES = ['latin', 'latin-ext', 'cyrillic', 'greek'].map((face) => [
  face,
  () => font(`noto-sans/files/noto-sans-${face}-400-normal`),
]) as [string, () => Buffer][];
const WRITING: readonly (readonly [string, RegExp])[] = [
  ['arabic', /\p{Script=Arabic}/u],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['greek', /\p{Script=Greek}/u],
  ['latin-ext', /[\u0100-\u0151\u0154-\u02af\u1e00-\u1eff]/u],
];

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
  for (const [face, bytes] of FACES) document.registerFont(face, bytes());
  document.registerFont('bold', font('noto-sans/files/noto-sans-latin-700-normal'));
  document.registerFont('arabic', font('noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal'));
  for (const block of paper.blocks) put(document, block);
  number(document, paper.foot);
  return bytesOf(document);
}

function put(document: PDFKit.PDFDocument, block: Block): void {
  document.fontSize(SIZES[block.kind]).fillColor(block.kind === 'note' ? '#555' : '#111');
  if (block.kind === 'row') {
    document.font('bold').text(`${printable(block.label)} : `, { continued: true });
    document.font(faceOf(block.value)).text(printable(block.value), { lineGap: 3 });
    return;
  }
  const strong = block.kind === 'title' || block.kind === 'heading';
  if (block.kind === 'heading') document.moveDown(0.6);
  const face = faceOf(block.text);
  document.font(strong && face === 'latin' ? 'bold' : face);
  document.text(printable(block.text), { lineGap: 3, paragraphGap: 6 });
}

/** The first writing beyond plain Latin that the text needs. */
function faceOf(text: string): string {
  return WRITING.find(([, letters]) => letters.test(text))?.[0] ?? 'latin';
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
    const line = `${printable(foot)} · ${page - start + 1}/${count}`;
    document.font(faceOf(line)).fontSize(8).fillColor('#555');
    document.text(line, 64, document.page.height - 48, { lineBreak: false });
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
