import { type Origin, isSameSite } from './cross-site.js';

const header = { 'x-requested-with': 'tdu' };
const host = 'duos.exemple.org';
const post = (path: string, headers: Origin['headers']): Origin => ({
  method: 'POST',
  path,
  headers: { host, ...headers },
});

describe('requests of other sites', () => {
  test.each<[string, Origin, boolean]>([
    ['reading is free', { method: 'GET', path: '/graphql', headers: {} }, true],
    ['a change needs the header', post('/graphql', {}), false],
    ['and has it', post('/graphql', header), true],
    ['another value does not do', post('/graphql', { 'x-requested-with': 'XMLHttpRequest' }), false],
    ['the right origin does not replace it', post('/imports', { 'sec-fetch-site': 'same-origin' }), false],
    ['a one-tap form comes from this site', post('/tap/abc', { 'sec-fetch-site': 'same-origin' }), true],
    ['not from a neighbour', post('/tap/abc', { 'sec-fetch-site': 'same-site' }), false],
    ['nor from elsewhere', post('/tap/abc', { 'sec-fetch-site': 'cross-site' }), false],
    ['an older browser names the origin', post('/tap/abc', { origin: `https://${host}` }), true],
    ['another origin is refused', post('/tap/abc', { origin: 'https://exemple.com' }), false],
    ['so is the null origin', post('/tap/abc', { origin: 'null' }), false],
    ['a form that declares nothing is refused', post('/tap/abc', {}), false],
    ['a DELETE is a change too', { method: 'DELETE', path: '/x', headers: {} }, false],
  ])('%s', (_, origin, expected) => expect(isSameSite(origin)).toBe(expected));
});
