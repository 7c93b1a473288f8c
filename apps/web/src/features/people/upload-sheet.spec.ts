import { MAX_SHEET_BYTES, refuseBeforeSending } from './upload-sheet.js';

describe('sending a sheet', () => {
  it('refuses an empty or too heavy file before sending it', () => {
    expect(refuseBeforeSending({ name: 'a.csv', size: 0 })).toMatch(/vide/);
    expect(refuseBeforeSending({ name: 'a.csv', size: MAX_SHEET_BYTES + 1 })).toMatch(/dépasse 10 Mo/);
    expect(refuseBeforeSending({ name: 'a.csv', size: 10 })).toBeNull();
  });
});
