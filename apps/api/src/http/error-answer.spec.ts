import { BadRequestException } from '@nestjs/common';
import { foreseen } from './error-answer.js';

const REFUSED = { code: 'DOCUMENT_EMPTY', message: 'Ce fichier est vide : choisissez-en un autre.' };

describe('what a caller is told of a refusal', () => {
  it('says what of the request it is about, so that a form tells it there', () => {
    expect(foreseen(new BadRequestException({ ...REFUSED, path: ['file'] }))).toEqual({
      ...REFUSED,
      ...{ status: 400, path: ['file'] },
    });
  });

  it('says no more than it knows: without a path, or with something else in its place', () => {
    for (const path of [undefined, 'file', [1]])
      expect(foreseen(new BadRequestException({ ...REFUSED, path }))).toEqual({ ...REFUSED, status: 400 });
  });
});
