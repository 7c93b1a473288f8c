import { count, fileSize, initials, number, ofName, percent, shown } from './text.js';

describe('figures and words on screen', () => {
  it('count zero and one in the singular', () => {
    expect(count(0, 'duo')).toBe('0 duo');
    expect(count(1, 'duo')).toBe('1 duo');
    expect(count(2, 'duo')).toBe('2 duos');
    expect(count(3, 'mentoré·e', 'mentoré·es')).toBe('3 mentoré·es');
  });

  it('say whose something is', () => {
    expect([ofName('Yonas'), ofName('Yves')]).toEqual(['de Yonas', 'd’Yves']);
    expect([ofName('Nora'), ofName('Aline'), ofName('Élodie')]).toEqual(['de Nora', 'd’Aline', 'd’Élodie']);
  });

  it('group thousands with a narrow space', () => {
    expect(number(20000)).toBe('20\u202f000');
  });

  it('give a ratio with two decimals and a dash without target', () => {
    expect(percent(93.97)).toBe('93,97\u00a0%');
    expect(percent(100)).toBe('100,00\u00a0%');
    expect(percent(null)).toBe('–');
    expect(shown(null)).toBe('–');
    expect(shown(0)).toBe('0');
  });

  it('say how heavy a file is', () => {
    expect(fileSize(812)).toBe('812 o');
    expect(fileSize(45_600)).toBe('45 ko');
    expect(fileSize(1_440_000)).toBe('1,4 Mo');
    expect(fileSize(64 * 1024 * 1024)).toBe('64 Mo');
  });

  it('take the first letters of the first and last name', () => {
    expect(initials('Anne-Sophie Müller')).toBe('AM');
    expect(initials('Ayan')).toBe('A');
    expect(initials('')).toBe('');
  });
});
