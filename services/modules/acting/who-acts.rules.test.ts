import { expect, test } from 'vitest';
import {
  annulsVisit,
  correctsContact,
  correctsVisit,
  insteadOf,
  recordsContacts,
  recordsVisits,
  writesFor,
  writesLate,
  writesVisitAs,
} from './who-acts.rules.js';

const codeOf = (verdict: { allowed: boolean; code?: string }) => verdict.code ?? 'ALLOWED';

const PEOPLE = {
  anna: 'FAMILY_ASSISTANT',
  ewa: 'FAMILY_ASSISTANT',
  ola: 'FAMILY_ASSISTANT',
  jan: 'SOCIAL_WORKER',
  iga: 'SOCIAL_WORKER',
  zofia: 'SOCIAL_WORKER',
  head: 'DIRECTOR',
  system: 'CENTRE_SYSTEM',
} as const;
type Who = keyof typeof PEOPLE;

const actor = (who: Who, may = true) => ({
  principal: { staffMemberId: who, appointments: [{ role: PEOPLE[who] }] },
  may: () => may,
});

/** Anna accompanies the family and Ewa stands in for her; Jan leads the case and Iga stands in for him. */
const CARRIERS = {
  assistantId: 'anna',
  socialWorkerId: 'jan',
  standIns: [
    { substituteId: 'ewa', insteadOfId: 'anna' },
    { substituteId: 'iga', insteadOfId: 'jan' },
  ],
};
const NOBODY = { assistantId: null, socialWorkerId: null, standIns: [] };

test.each([
  ['anna', { authorId: 'anna', insteadOfId: null }],
  ['system', { authorId: 'anna', insteadOfId: null }],
  ['ewa', { authorId: 'ewa', insteadOfId: 'anna' }],
  ['ola', null],
  ['iga', null],
  ['head', null],
] as const)('L5 D7 a visit of Anna’s family, Ewa standing in for her, is written down by %s in the name of %o', (who, as) => {
  expect(writesVisitAs(actor(who), CARRIERS)).toEqual(as);
  expect(recordsVisits(actor(who), CARRIERS)).toBe(as !== null);
  expect(writesVisitAs(actor(who, false), CARRIERS)).toBeNull();
  expect(recordsVisits(actor(who), NOBODY)).toBe(false);
});

test.each([
  ['anna', 'ALLOWED', null],
  ['ewa', 'ALLOWED', 'anna'],
  ['ola', 'FORBIDDEN', null],
  ['jan', 'ALLOWED', null],
  ['iga', 'ALLOWED', 'jan'],
  ['zofia', 'FORBIDDEN', null],
  ['head', 'ALLOWED', null],
] as const)('L5 L20 a contact is written down by %s: %s, standing in for %s', (who, code, whom) => {
  expect(codeOf(recordsContacts(actor(who), CARRIERS))).toBe(code);
  expect(codeOf(recordsContacts(actor(who, false), CARRIERS))).toBe('FORBIDDEN');
  expect(insteadOf(actor(who), CARRIERS)).toBe(whom);
});

test('L20 before anybody carries a case only the director writes in it', () => {
  expect(codeOf(recordsContacts(actor('head'), NOBODY))).toBe('ALLOWED');
  expect(codeOf(recordsContacts(actor('zofia'), NOBODY))).toBe('FORBIDDEN');
});

test.each([
  ['anna', 'anna', 'ALLOWED'],
  ['ewa', 'anna', 'FORBIDDEN'],
  ['head', 'anna', 'FORBIDDEN'],
  ['head', 'ewa', 'FORBIDDEN'],
  ['ewa', 'ewa', 'ALLOWED'],
  ['head', 'ola', 'ALLOWED'],
  ['ola', 'ola', 'ALLOWED'],
  ['system', 'anna', 'ALLOWED'],
] as const)('L18 a visit is corrected by %s when %s made it: %s', (who, authorId, code) => {
  expect(codeOf(correctsVisit(actor(who), { ...CARRIERS, authorId }))).toBe(code);
  expect(codeOf(correctsVisit(actor(who, false), { ...CARRIERS, authorId }))).toBe('FORBIDDEN');
});

test.each([
  ['anna', 'ALLOWED', 'ALLOWED', 'ALLOWED'],
  ['ewa', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN'],
  ['head', 'FORBIDDEN', 'ALLOWED', 'ALLOWED'],
  ['system', 'ALLOWED', 'ALLOWED', 'FORBIDDEN'],
] as const)('L18 a visit of Anna is written of by %s: %s, annulled: %s, written down late: %s', (who, own, annulled, late) => {
  expect(codeOf(writesFor(actor(who), 'anna'))).toBe(own);
  expect(codeOf(annulsVisit(actor(who), 'anna'))).toBe(annulled);
  expect(codeOf(writesLate(actor(who), 'anna'))).toBe(late);
  for (const verdict of [writesFor, annulsVisit, writesLate])
    expect(codeOf(verdict(actor(who, false), 'anna'))).toBe('FORBIDDEN');
});

test.each([
  ['jan', 'jan', 'ALLOWED'],
  ['head', 'jan', 'FORBIDDEN'],
  ['head', 'iga', 'FORBIDDEN'],
  ['iga', 'iga', 'ALLOWED'],
  ['head', 'zofia', 'ALLOWED'],
  ['iga', 'jan', 'FORBIDDEN'],
] as const)('L20 a contact is corrected by %s when %s made it: %s', (who, authorId, code) => {
  expect(codeOf(correctsContact(actor(who), { ...CARRIERS, authorId }))).toBe(code);
});
