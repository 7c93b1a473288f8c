import { doorsFor } from './navigation.js';

const labels = (...permissions: string[]) => doorsFor(permissions as never, false).map(({ label }) => label);

describe('the menu', () => {
  it('shows a mentor only his or her own part', () => {
    expect(labels('AnswerOwnProposal', 'ReadOwnDuo', 'LogMeeting', 'SignCharter', 'ReadOwnAccount')).toEqual([
      'Accueil',
    ]);
  });

  it('shows a funder the figures and nothing else', () => {
    expect(labels('ReadImpact', 'ExportImpact', 'ReadOwnAccount')).toEqual(['Impact']);
  });

  it('shows a referrer no other door than the own desk', () => {
    expect(labels('ReferPeople', 'ReadOwnAccount')).toEqual([]);
  });

  it('shows the desk of confidential reports to the named person of the team, and to nobody else', () => {
    const named = (permission: string) =>
      doorsFor([permission] as never, true).some(({ to }) => to === '/signalements');
    expect([named('ReadDuos'), named('ReadOwnDuo')]).toEqual([true, false]);
    expect(labels('ReadDuos')).not.toContain('Signalements');
  });

  it('follows the order of the work for a coordinator', () => {
    const coordinator = [
      'ReadPeople',
      'ImportPeople',
      'MergePeople',
      'ReadMatch',
      'ReviewProposals',
      'ReadDuos',
      'ReadReminders',
      'ReadImpact',
    ];
    expect(labels(...coordinator)).toEqual([
      'Accueil',
      'À faire',
      'Personnes',
      'Imports',
      'Doublons',
      'Appariement',
      'Propositions',
      'Duos',
      'Rappels',
      'Impact',
    ]);
  });
});
