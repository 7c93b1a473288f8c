import { LARGEST_DOCUMENT, documentTypeOf, tidyFileName } from './index.js';

const bytes = (text: string) => Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));
const PDF = bytes('%PDF-1.7\n1 0 obj');
const DOCX = bytes('PK\x03\x04' + 'x'.repeat(26) + '[Content_Types].xml word/document.xml');

describe('a document', () => {
  it.each<[string, Uint8Array, string, string]>([
    ['a PDF', PDF, 'cv.pdf', 'application/pdf'],
    ['a picture without a name', bytes('\xff\xd8\xff\xe0JFIF'), 'photo', 'image/jpeg'],
    ['a PNG', bytes('\x89PNG\r\n\x1a\n....'), 'a.PNG', 'image/png'],
    [
      'a letter',
      DOCX,
      'lettre.docx',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
  ])('is what its content says: %s', (_what, content, name, mime) => {
    expect(documentTypeOf(content, name)).toEqual({ ok: true, value: mime });
  });

  it.each<[string, Uint8Array, string, string]>([
    ['nothing', new Uint8Array(), 'a.pdf', 'DOCUMENT_EMPTY'],
    ['a page of the web', bytes('<!doctype html><script>'), 'a.pdf', 'DOCUMENT_TYPE_UNKNOWN'],
    ['a program', bytes('MZ\x90\x00'), 'a.pdf', 'DOCUMENT_TYPE_UNKNOWN'],
    ['an archive of anything', bytes('PK\x03\x04' + 'a.exe'), 'a.docx', 'DOCUMENT_TYPE_UNKNOWN'],
    ['a PDF that says it is a picture', PDF, 'a.png', 'DOCUMENT_DISGUISED'],
    ['one byte too many', new Uint8Array(LARGEST_DOCUMENT + 1), 'a.pdf', 'DOCUMENT_TOO_LARGE'],
  ])('is refused when it is %s', (_what, content, name, code) => {
    expect(documentTypeOf(content, name)).toMatchObject({ ok: false, refusal: { code } });
  });

  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Documents\\cv.pdf', 'cv.pdf'],
    ['cv\u202efdp.exe', 'cvfdp.exe'],
    ['', 'document'],
    [`${'é'.repeat(300)}.pdf`, `${'é'.repeat(116)}.pdf`],
  ])('gets a name that fits a list: %s', (name, expected) => {
    expect(tidyFileName(name)).toBe(expected);
  });
});
