import { PRESET_KEYS, checkSections, listPresets, readSection } from '@tdu/programmes-domain';
import { screeningSection } from './screening-section.js';

const step = (more: object) => ({
  mentor: { steps: [{ key: 'one', label: 'Étape', ...more }] },
  mentee: { steps: [] },
});
const check = (more: object) => checkSections({ screening: step(more) }, [screeningSection]);

describe('the section of admission', () => {
  it('says in every preset what each step is about', () => {
    for (const { sections } of listPresets()) {
      expect(checkSections({ screening: sections.screening }, [screeningSection])).toMatchObject({
        ok: true,
      });
      const { mentor, mentee } = readSection({ sections }, screeningSection);
      for (const { kind, questions, conclusions } of [...mentor.steps, ...mentee.steps]) {
        expect(kind).toBeDefined();
        if (kind === 'interview') expect([questions?.length, conclusions?.length]).not.toContain(undefined);
      }
    }
    expect(PRESET_KEYS).toHaveLength(14);
  });

  it('reads steps that were written before steps had a kind, a form or an announcement', () => {
    const old = step({ column: 'Vu le', validityMonths: 12 });
    expect(readSection({ sections: { screening: old } }, screeningSection)).toEqual(old);
    const form = step({
      kind: 'criminal_record',
      questions: [{ key: 'avis', label: 'Avis', choices: ['a', 'b'] }],
    });
    expect(readSection({ sections: { screening: form } }, screeningSection)).toEqual(form);
  });

  it('has mails to whoever applies, with the fields that each of them knows', () => {
    const mails = (kind: string) => ({
      ...step({ kind: 'document' }),
      mails: { [kind]: { fr: { body: 'Le {date}' } } },
    });
    const checked = (kind: string) => checkSections({ screening: mails(kind) }, [screeningSection]);
    expect(checked('draft')).toMatchObject({ ok: true });
    expect(checked('received')).toMatchObject({
      refusal: { code: 'MAIL_FIELD_UNKNOWN', message: expect.stringContaining('« {date} »') },
    });
  });

  it.each<[string, object, string]>([
    ['an extract that never lapses', { kind: 'criminal_record' }, 'validityMonths'],
    ['a choice without choices', { questions: [{ key: 'a', label: 'A', kind: 'choice' }] }, 'choices'],
    [
      'a scale that does not rise',
      { questions: [{ key: 'a', label: 'A', kind: 'scale', from: 5, to: 5 }] },
      'to',
    ],
    [
      'a refusal without its reason',
      { conclusions: [{ key: 'a', label: 'A', outcome: 'failed' }] },
      'failure',
    ],
    [
      'a conclusion given twice',
      { conclusions: [1, 2].map(() => ({ key: 'a', label: 'A', outcome: 'passed' })) },
      'conclusions',
    ],
  ])('refuses %s', (_what, more, last) => {
    const checked = check(more);
    expect(checked).toMatchObject({ ok: false, refusal: { code: 'SECTION_INVALID' } });
    expect(!checked.ok && checked.refusal.path?.at(-1)).toBe(last);
  });
});
