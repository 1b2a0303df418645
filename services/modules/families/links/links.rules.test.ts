import { expect, test } from 'vitest';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { doubtsAboutLink, doubtsAboutProtection, type Identity, mayLink, mayUndo, type Standing } from './links.rules.js';

const AT = { leading: 'input.leading', duplicate: 'input.duplicate' };
const record = (id: string, over: Partial<Standing> = {}): Standing => ({ id, isDuplicate: false, leads: false, ...over });

test.for([
  ['two records that stand alone', record('a'), record('b'), null, null],
  ['a second duplicate of one that leads', record('a', { leads: true }), record('b'), null, null],
  ['a record with itself', record('a'), record('a'), 'LINKED_WITH_ITSELF', AT.duplicate],
  ['a duplicate of another record', record('a'), record('b', { isDuplicate: true }), 'LINKED_ALREADY', AT.duplicate],
  ['a duplicate that would lead', record('a', { isDuplicate: true }), record('b'), 'LEADING_IS_DUPLICATE', AT.leading],
  ['a record that leads as a duplicate', record('a'), record('b', { leads: true }), 'DUPLICATE_LEADS', AT.duplicate],
] as const)('B1 %s: no chain and no ring of links', ([, leading, duplicate, code, field]) => {
  const verdict = mayLink(leading, duplicate, AT);
  expect(verdict.allowed ? null : verdict.code).toBe(code);
  expect(verdict.allowed ? null : verdict.details.field).toBe(field);
});

test('B1 a link is undone once', () => {
  expect(mayUndo({}).allowed).toBe(true);
  expect(mayUndo({ undoneOn: null }).allowed).toBe(true);
  expect(mayUndo({ undoneOn: '2026-03-02' as LocalDate })).toMatchObject({ allowed: false, code: 'LINK_UNDONE' });
});

const indexOf = (number: number | null) => (number === null ? null : Uint8Array.of(number));
const person = (birthDate: string | null, number: number | null, document: number | null = null): Identity => ({
  name: 'Ola Żak',
  birthDate: birthDate as LocalDate | null,
  peselIndex: indexOf(number),
  documentIndex: indexOf(document),
});

test.for([
  ['the same of both', person('2018-06-01', 1), person('2018-06-01', 1), []],
  ['nothing known of one', person('2018-06-01', 1), person(null, null), []],
  ['nothing known of the other', person(null, null), person('2018-06-01', 1), []],
  ['another number', person('2018-06-01', 1), person('2018-06-01', 2), ['LINK_PESEL_DIFFERS']],
  ['the same document', person('2018-06-01', null, 3), person('2018-06-01', null, 3), []],
  ['a document of one alone', person('2018-06-01', 1, 3), person('2018-06-01', 1), []],
  ['another document', person('2018-06-01', null, 3), person('2018-06-01', null, 4), ['LINK_DOCUMENT_DIFFERS']],
  ['another day of birth', person('2018-06-01', 1), person('2018-06-02', 1), ['LINK_BIRTH_DIFFERS']],
  ['both', person('2018-06-01', 1), person('2018-06-02', 2), ['LINK_PESEL_DIFFERS', 'LINK_BIRTH_DIFFERS']],
] as const)('B1 two records of one person that say %s are asked about: %j', ([, leading, duplicate, codes]) => {
  const doubts = doubtsAboutLink(leading, duplicate, AT.duplicate);
  expect(doubts.map(({ code }) => code)).toEqual(codes);
  for (const { field, userMessage } of doubts) {
    expect(field).toBe(AT.duplicate);
    expect(userMessage).toContain('Ola Żak');
  }
});

const PLAIN = { restricted: false, hides: false };
const RESTRICTED = { restricted: true, hides: false };
const HIDING = { restricted: false, hides: true };

test.for([
  [PLAIN, PLAIN, []],
  [RESTRICTED, RESTRICTED, []],
  [HIDING, HIDING, []],
  [RESTRICTED, PLAIN, ['LINK_PROTECTION_DIFFERS']],
  [PLAIN, RESTRICTED, ['LINK_PROTECTION_DIFFERS']],
  [PLAIN, HIDING, ['LINK_PROTECTION_DIFFERS']],
  [HIDING, RESTRICTED, ['LINK_PROTECTION_DIFFERS']],
] as const)('B1 two records of one family protected as %j and %j are asked about: %j', ([leading, duplicate, codes]) => {
  const doubts = doubtsAboutProtection(leading, duplicate, AT.duplicate, 'Żak');
  expect(doubts.map(({ code }) => code)).toEqual(codes);
});
