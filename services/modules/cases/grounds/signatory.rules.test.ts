import type { FamilyRole } from '@asysta/schema/families/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { expect, test } from 'vitest';
import { maySign } from './signatory.rules.js';

test.each([
  ['MOTHER', '1990-04-05', true],
  ['MOTHER', '2009-05-05', true],
  ['GRANDPARENT', null, true],
  ['CHILD', '2008-03-02', true],
  ['CHILD', '2008-03-03', false],
  ['CHILD', null, false],
  ['OTHER_ADULT', '2010-01-01', false],
] as const)('A5 a consent of 2 March 2026 is given by %s born on %s: %s', (role, born, signs) => {
  const person = { role: role as FamilyRole, born: born as LocalDate | null };
  expect(maySign([person], '2026-03-02' as LocalDate).allowed).toBe(signs);
});
