import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LEGAL_BASIS_KIND_WORDS } from '@asysta/schema/cases/grounds-codes';
import { CASE_ACTION_WORDS } from '@asysta/schema/cases/codes';
import { PROBLEM_WORDS } from '@asysta/schema/cases/preparation-codes';
import { DISCLOSURE_BASIS_WORDS } from '@asysta/schema/referrals/codes';
import { expect, test } from 'vitest';

/** Every text below, by the place where it stands. */
const told = (texts: object, place = ''): readonly (readonly [string, string])[] =>
  Object.entries(texts).flatMap(([name, text]: [string, unknown]) => {
    const here = place === '' ? name : `${place}.${name}`;
    if (typeof text === 'string') return [[here, text] as const];
    return typeof text === 'object' && text !== null ? told(text, here) : [];
  });

const FEATURES = join(import.meta.dirname, '..', 'features');
const copies = await Promise.all(
  readdirSync(FEATURES).map((feature) => import(pathToFileURL(join(FEATURES, feature, 'texts.ts')).href) as Promise<object>),
);
const texts = new Map(copies.flatMap((copy) => told(copy)));

test.each([
  ['intakes.zaZyciem.writtenAuthorizationHint', 'art. 8 ust. 3 pkt 2'],
  ['intakes.zaZyciem.specialtyWhy', 'Ciążę potwierdza każdy dokument (art. 8 ust. 2)'],
  ['cases.closing.why', 'art. 15 ust. 1 pkt 16'],
  ['cases.notification.why', 'art. 572 Kodeksu postępowania cywilnego'],
  ['cases.notification.notifyImpossible', 'art. 572 Kodeksu postępowania cywilnego'],
  ['cases.notification.underOrderText', 'art. 109 § 4 i art. 100 § 2'],
  ['cases.interview.necessaryWhy', 'art. 572 Kodeksu postępowania cywilnego'],
  ['families.form.strengthWhy', 'art. 8 ust. 3 ustawy'],
  ['visits.first.why', 'ustawa jej nie wymaga'],
])('L-words %s cites what the act says: %s', (place, words) => {
  expect(texts.get(place)).toContain(words);
});

test.each([
  /wnios\S+ małoletniego rodzica/i,
  /o ciąży[^.]*każdy lekarz/i,
  /art\. 8 ust\. 1–3/,
  /art\. 15 ust\. 1 i art\. 8\b/,
  // L-texts: what does not exist is not promised.
  /oceny po rozpoczęciu wsparcia/,
  /wracają w okresowej ocenie/,
  /zostawić na później/,
  /poproś kierownika, żeby go wyznaczył/,
  /Odnotuj tę prośbę w karcie/,
  /Administrator ośrodka łączy/,
])('L-words L-texts nowhere stands %s', (wrong) => {
  expect(texts.size).toBeGreaterThan(1000);
  expect([...texts].filter(([, text]) => wrong.test(text))).toEqual([]);
});

test('L-words a minor parent leaves an institution and applies for nothing; a request of the family is no basis by itself', () => {
  expect(LEGAL_BASIS_KIND_WORDS.MINOR_PARENT).toBe('małoletni rodzic opuszczający placówkę');
  expect(CASE_ACTION_WORDS.RECORD_MINOR_PARENT).not.toContain('wnios');
  expect(DISCLOSURE_BASIS_WORDS.FAMILY_REQUEST).toMatch(/art\. 7 ust\. 1.*art\. 15 ust\. 1 pkt 18/);
});

test('L-words the problems are those of art. 7 of the act on social assistance', () => {
  const words = Object.values(PROBLEM_WORDS).join('\n');
  for (const named of ['ubóstwo', 'bezdomność', 'sieroctwo', 'wielodzietn', 'cudzoziem', 'zakładu karnego', 'zdarzenie losowe'])
    expect(words).toContain(named);
});
