import { expect, test } from 'vitest';
import { isUnavailable, unreached } from './unavailable.js';

const withCode = (code: unknown): Error => Object.assign(new Error('no'), { code });

test.for([
  '08000',
  '08006',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UNREACHED',
])('%s says that the database is not to be had now', (code) => {
  expect(isUnavailable(withCode(code))).toBe(true);
  expect(isUnavailable(Object.assign(new Error('wrapped'), { cause: withCode(code) }))).toBe(true);
  expect(isUnavailable(Object.assign(new Error('wrapped'), { originalError: withCode(code) }))).toBe(true);
});

test.for(['08P01', '57014', '57P04', '53100', '23505', 'ENOENT', 'X57P01', '57P012', '', 53_300])(
  '%s is for somebody to mend',
  (code) => {
    expect(isUnavailable(withCode(code))).toBe(false);
  },
);

test.for([
  'Connection terminated unexpectedly',
  'Client has encountered a connection error and is not queryable',
  'Client was closed',
])('a connection that went away under a statement is told by the words of the driver: %s', (message) => {
  expect(isUnavailable(new Error(message))).toBe(true);
  expect(isUnavailable(new Error(`the text says: ${message}`))).toBe(false);
  expect(isUnavailable({ message })).toBe(false);
});

test('what is no error tells nothing of the database', () => {
  for (const strange of [null, undefined, 'ECONNRESET', 53_300]) expect(isUnavailable(strange)).toBe(false);
});

test('who got no connection in time is told so by a code, with what kept them from it', () => {
  const cause = withCode('ECONNREFUSED');
  const error = unreached(cause) as Error & { readonly code: string };
  expect([error.message, error.code, error.cause]).toEqual(['The database was not reached', 'UNREACHED', cause]);
  expect(isUnavailable(error)).toBe(true);
  expect((unreached(null) as { readonly code: string }).code).toBe('UNREACHED');
});

test('a login or a database that is refused for what it is stays an error of the operator', () => {
  for (const code of ['28P01', '28000', '3D000', '42501']) {
    const refused = withCode(code);
    expect(unreached(refused)).toBe(refused);
    expect(isUnavailable(refused)).toBe(false);
  }
  for (const code of ['283P01', '29P01', '28P0', 'x28P01'])
    expect((unreached(withCode(code)) as { readonly code: string }).code).toBe('UNREACHED');
});
