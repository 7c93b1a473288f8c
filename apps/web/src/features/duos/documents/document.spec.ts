import {
  audienceChoices,
  audienceSentence,
  MAX_DOCUMENT_BYTES,
  type NewDocument,
  paperChoices,
  refuseBeforeSending,
  uploadPath,
} from './document.js';

const people = { mentor: { id: 'm', displayName: 'Claire' }, mentee: { id: 'n', displayName: 'Nora' } };
const file = (size: number) => ({ name: 'mon cv.pdf', size }) as File;
const one = (part: Partial<NewDocument> = {}): NewDocument => ({
  ...{ file: file(10), kind: 'cv', audience: 'duo', paper: '' },
  ...part,
});

describe('the folder of a duo', () => {
  it('lets each of the two share with both or keep to themselves, and the team choose among all', () => {
    const offered = (side: 'mentor' | 'mentee' | 'staff') =>
      audienceChoices(side, people).map(({ value }) => value);
    expect(offered('mentor')).toEqual(['duo', 'mentor']);
    expect(offered('mentee')).toEqual(['duo', 'mentee']);
    expect(offered('staff')).toEqual(['duo', 'mentor', 'mentee', 'staff']);
  });

  it('says of each document who may open it, whoever put it there included', () => {
    expect(audienceSentence({ audience: 'duo', addedBy: 'mentee' }, people)).toMatch(/duo/);
    expect(audienceSentence({ audience: 'mentee', addedBy: 'staff' }, people)).toBe(
      'Ouvert à Nora et à la coordination',
    );
    expect(audienceSentence({ audience: 'staff', addedBy: 'mentor' }, people)).toBe(
      'Ouvert à Claire et à la coordination',
    );
    expect(audienceSentence({ audience: 'staff', addedBy: 'staff' }, people)).toMatch(/seulement/);
  });

  it('offers the papers the programme asks for', () => {
    const calendar = [
      { kind: 'meeting' as const, key: '2026-11-01', label: 'Rencontre', done: false },
      { kind: 'document' as const, key: 'plan', label: 'Plan d’action', done: true },
    ];
    expect(paperChoices({ calendar })).toEqual([{ value: 'plan', label: 'Plan d’action (déjà déposé)' }]);
  });

  it('sends nothing that would be refused, and says why at the field', () => {
    expect(refuseBeforeSending(one())).toBeNull();
    expect(refuseBeforeSending(one({ file: null }))?.path).toEqual(['file']);
    expect(refuseBeforeSending(one({ file: file(0) }))?.message).toMatch(/vide/);
    expect(refuseBeforeSending(one({ file: file(MAX_DOCUMENT_BYTES + 1) }))?.message).toMatch(/10 Mo/);
    expect(refuseBeforeSending(one({ audience: null }))?.path).toEqual(['audience']);
  });

  it('is sent to with its name and audience, and its paper where there is one', () => {
    expect(uploadPath('d', one())).toBe('/duos/d/documents?kind=cv&audience=duo&name=mon+cv.pdf');
    expect(uploadPath('d', one({ paper: 'plan' }))).toMatch(/&paper=plan$/);
  });
});
