import { decoderOf } from './text-decoder.js';

describe('the text of a sheet', () => {
  it('is read from Windows-1252, also in the middle of a larger buffer', () => {
    const bytes = Buffer.concat([Buffer.alloc(100, 90), Buffer.from([0x64, 0x92, 0xe9, 0x80, 0x9c])]);
    const decoder = decoderOf('windows-1252');
    expect(decoder.decode(bytes.subarray(100)) + decoder.end()).toBe('d’é€œ');
  });

  it('is read from UTF-8 cut anywhere, without its mark', () => {
    const bytes = Buffer.from('\uFEFFÉté à l’Haÿ');
    for (let cut = 0; cut <= bytes.length; cut += 1) {
      const decoder = decoderOf('utf-8-bom');
      const text =
        decoder.decode(bytes.subarray(0, cut)) + decoder.decode(bytes.subarray(cut)) + decoder.end();
      expect(text).toBe('Été à l’Haÿ');
    }
  });
});
