import { mayAddTo, messageWords } from './question.js';

describe('a question to the team', () => {
  it('is read in its words, or by how it was said where there are none', () => {
    expect(messageWords({ text: 'Où déposer mon dossier ?', way: 'message' })).toBe(
      ' : « Où déposer mon dossier ? »',
    );
    expect(messageWords({ text: null, way: 'message' })).toBe(' a posé la question');
    expect(messageWords({ text: null, way: 'in_person' })).toBe(' a répondu de vive voix');
  });

  it('is answered by the team while it waits, and taken up again by whoever asked', () => {
    expect(mayAddTo({ state: 'open', askedBy: 'mentee' }, 'staff')).toBe(true);
    expect(mayAddTo({ state: 'answered', askedBy: 'mentee' }, 'staff')).toBe(false);
    expect(mayAddTo({ state: 'answered', askedBy: 'mentee' }, 'mentee')).toBe(true);
    expect(mayAddTo({ state: 'open', askedBy: 'mentee' }, 'mentor')).toBe(false);
    expect(mayAddTo({ state: 'open', askedBy: 'mentee' }, null)).toBe(false);
  });
});
