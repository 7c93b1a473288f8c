import {
  admitsByItself,
  answerChoices,
  answerSentence,
  recordSentence,
  standingSentence,
  type Step,
} from './admission.js';
import { answersOf, changedAnswers, type Fact } from './correction.js';
import { emptyReport, isFailed, resultChoices, stepInput } from './step-report.js';

const fact = (key: string, value: string): Fact => ({
  ...{ key, value, label: key, kind: 'text' as const, required: false, choices: [] },
});
const FACTS = [fact('phone', '+33612345678'), fact('town', 'Lille'), fact('sector', '')];

describe('a file being put right', () => {
  it('sends only what was typed otherwise', () => {
    const typed = { ...answersOf(FACTS), phone: ' +33612345678 ', sector: 'santé' };
    expect(changedAnswers(FACTS, typed)).toEqual([{ key: 'sector', value: 'santé' }]);
  });

  it('sends an emptied answer: it is forgotten', () => {
    expect(changedAnswers(FACTS, { ...answersOf(FACTS), town: '' })).toEqual([{ key: 'town', value: '' }]);
  });
});

const step = (more: Partial<Step> = {}): Step => ({
  ...{
    key: 'entretien',
    label: 'Entretien',
    kind: 'interview',
    state: 'open',
    doneOn: null,
    validUntil: null,
  },
  ...{ questions: [], conclusions: [] },
  ...more,
});
const OWN = step({
  conclusions: [
    { key: 'oui', label: 'Favorable', outcome: 'passed' },
    { key: 'revoir', label: 'À revoir', outcome: 'failed' },
  ],
});
const report = emptyReport('2026-11-21');

describe('a step of the admission', () => {
  it('is passed or not, and says why not', () => {
    const told = { ...report, result: 'failed', failure: 'other' as const, nextOn: '2026-12-01' };
    expect(stepInput('p', step(), told)).toMatchObject({
      outcome: 'failed',
      failure: 'other',
      conclusion: null,
      nextOn: '2026-12-01',
    });
    expect(stepInput('p', step(), { ...told, result: 'passed' })).toMatchObject({
      outcome: 'passed',
      failure: null,
      nextOn: null,
    });
  });

  it('ends in the programme’s own words where there are some', () => {
    expect(resultChoices(OWN).map(({ label }) => label)).toEqual(['Favorable', 'À revoir']);
    expect(isFailed(OWN, 'revoir')).toBe(true);
    expect(stepInput('p', OWN, { ...report, result: 'revoir', failure: 'other' })).toMatchObject({
      conclusion: 'revoir',
      failure: null,
    });
  });

  it('waits for the kind of answer its question has', () => {
    const scale = { key: 'a', label: 'Aisance', kind: 'scale' as const, choices: [], from: 0, to: 2 };
    expect(answerChoices(scale)?.map(({ value }) => value)).toEqual(['0', '1', '2']);
    const yesNo = { ...scale, kind: 'yes_no' as const, from: null, to: null };
    expect(answerSentence(yesNo, 'no')).toBe('Non');
    expect(answerChoices({ ...yesNo, kind: 'text' })).toBeNull();
  });

  it('says when it was done and until when it counts', () => {
    expect(standingSentence(step())).toBeNull();
    expect(standingSentence(step({ state: 'done', doneOn: '2026-05-03', validUntil: '2027-05-03' }))).toBe(
      'Fait le 3 mai 2026, valable jusqu’au 3 mai 2027',
    );
    expect(standingSentence(step({ state: 'planned', doneOn: '2027-05-03' }))).toBe('Le 3 mai 2027');
  });

  it('admits when it is the last, but nobody who was put aside', () => {
    expect(admitsByItself({ state: 'screening', steps: [step()] })).toBe(true);
    expect(admitsByItself({ state: 'screening', steps: [step({ state: 'done' })] })).toBe(false);
    expect(admitsByItself({ state: 'on_hold', steps: [step()] })).toBe(false);
  });

  it('tells its latest report', () => {
    const failed = {
      ...{ id: 'r', step: 'entretien', doneOn: '2026-05-03', answers: [] },
      nextOn: '2026-06-01',
    };
    const record = {
      ...failed,
      outcome: 'failed' as const,
      failure: 'not_attended' as const,
      conclusion: null,
    };
    expect(recordSentence(record, step())).toBe('Non validé : absence, à revoir le 1er juin 2026');
    expect(recordSentence({ ...record, conclusion: 'revoir' }, OWN)).toBe(
      'À revoir, à revoir le 1er juin 2026',
    );
  });
});
