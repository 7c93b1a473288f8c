import { readEmailAddress } from './email-address.js';

describe('e-mail address', () => {
  test.each([
    ['  Salma.Haddad@Exemple.FR ', 'salma.haddad@exemple.fr'],
    ['a+b@sous.domaine.org', 'a+b@sous.domaine.org'],
  ])('reads %j as %j', (typed, address) => {
    expect(readEmailAddress(typed)).toEqual({ ok: true, value: address });
  });

  test.each([
    '',
    'salma',
    'salma@',
    '@exemple.fr',
    'a b@exemple.fr',
    'a@exemple',
    'a@b@exemple.fr',
    'x'.repeat(250) + '@a.fr',
  ])('refuses %j', (typed) =>
    expect(readEmailAddress(typed)).toMatchObject({
      ok: false,
      refusal: { code: 'EMAIL_INVALID', path: ['email'] },
    }),
  );
});
