import { expect, test } from 'vitest';
import { personsThen, signingThen } from './persons-then.js';

const one = (id: string, role: 'MOTHER' | 'FATHER' | 'CHILD' | 'GRANDPARENT', over: object = {}) => ({
  id,
  givenName: id,
  surname: 'Próbna',
  role,
  ...over,
});
const family = {
  members: [
    one('mother', 'MOTHER', { birthDate: '2009-05-05' }),
    one('grandmother', 'GRANDPARENT'),
    one('grown', 'CHILD', { birthDate: '2008-03-02' }),
    one('small', 'CHILD', { birthDate: '2008-03-03' }),
    one('unknown', 'CHILD'),
    one('unborn', 'CHILD', { expectedOn: '2026-06-01' }),
  ],
  formerMembers: [{ ...one('father', 'FATHER', { birthDate: '1980-01-01' }), leftOn: '2026-02-28' }],
};
const ids = (persons: readonly { readonly id: string }[]) => persons.map(({ id }) => id);

test('A9 an interview is held with whoever belonged to the family on its day, never with a child who is only expected', () => {
  const born = ['mother', 'grandmother', 'grown', 'small', 'unknown'];
  expect(ids(personsThen(family, '2026-03-02'))).toEqual(born);
  expect(ids(personsThen(family, '2026-02-28'))).toEqual([...born, 'father']);
  expect(ids(personsThen(family, null))).toEqual(born);
});

test('A11 a consent is offered to people of full age on its day and to a parent who is a minor, not to children', () => {
  expect(ids(signingThen(family, '2026-03-02', '2026-03-20'))).toEqual(['mother', 'grandmother', 'grown']);
  expect(ids(signingThen(family, '2026-03-01', '2026-03-20'))).toEqual(['mother', 'grandmother']);
  expect(ids(signingThen(family, null, '2026-03-20'))).toEqual(['mother', 'grandmother', 'grown', 'small']);
});
