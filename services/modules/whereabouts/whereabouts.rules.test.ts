import { describe, expect, test } from 'vitest';
import type { LocalDate } from '@asysta/schema/values/local-date';
import type { WhereaboutsKind } from '@asysta/schema/whereabouts/codes';
import { placedWithin, returnedWithin, stayedThroughout } from './outcome.rules.js';
import { endedBy, isFree, isFreeElsewhere, mayBeThere, placedInInstitutionSince, type Stay } from './whereabouts.rules.js';

const stay = (kind: WhereaboutsKind, validFrom: string, validTo: string | null = null): Stay => ({
  kind,
  validFrom: validFrom as LocalDate,
  validTo: validTo as LocalDate | null,
});
const codeOf = (verdict: { allowed: boolean; code?: string }) => verdict.code ?? 'ALLOWED';
const TODAY = '2026-03-10' as LocalDate;
const CHILD = { role: 'CHILD', birthDate: '2018-06-01' as LocalDate } as const;

test.each([
  ['a child from a day that has come', stay('HOME', '2026-03-10'), CHILD, 'ALLOWED'],
  ['a child whose birth nobody knows', stay('HOME', '2010-01-01'), { role: 'CHILD' } as const, 'ALLOWED'],
  ['an adult', stay('HOME', '2026-03-10'), { role: 'MOTHER' } as const, 'WHEREABOUTS_OF_CHILD_ONLY'],
  ['a day to come', stay('HOME', '2026-03-11'), CHILD, 'DATE_IN_FUTURE'],
  ['a last day to come', stay('HOME', '2026-03-01', '2026-03-11'), CHILD, 'DATE_IN_FUTURE'],
  ['an end before the beginning', stay('HOME', '2026-03-01', '2026-02-28'), CHILD, 'PERIOD_INVALID'],
  ['a day before the birth', stay('HOME', '2018-05-31'), CHILD, 'WHEREABOUTS_BEFORE_BIRTH'],
])('B4 whereabouts of %s: %s', (_, days, child, code) => {
  expect(codeOf(mayBeThere(days, child, TODAY))).toBe(code);
});

test.each([
  ['2026-01-01', '2026-01-31', true],
  ['2026-01-01', '2026-02-01', false],
  ['2026-02-28', null, false],
  ['2026-03-01', null, true],
])(
  'B4 beside a stay of February, one from %s to %s is free: %s; in another household neither its day nor its place is told',
  (from, to, free) => {
    const february = [stay('HOME', '2026-02-01', '2026-02-28')];
    expect(isFree(stay('HOME', from, to), february)).toMatchObject(
      free ? { allowed: true } : { code: 'WHEREABOUTS_OVERLAP', details: { facts: { since: '2026-02-01' } } },
    );
    const elsewhere = isFreeElsewhere(stay('HOME', from, to), february);
    expect(elsewhere.allowed).toBe(free);
    if (!free) expect(JSON.stringify(elsewhere)).not.toContain('2026-02');
  },
);

test('B4 a stay without an end ends on the day before the next; one with an end, or of the same day, does not move', () => {
  const next = '2026-03-05' as LocalDate;
  expect(endedBy(stay('HOME', '2026-03-01'), next)).toBe('2026-03-04');
  expect(endedBy(stay('HOME', '2026-03-05'), next)).toBeNull();
  expect(endedBy(stay('HOME', '2026-03-01', '2026-03-08'), next)).toBeNull();
});

test.each<[string, Stay[], string | null]>([
  ['of nobody', [], null],
  ['of a child at home', [stay('HOME', '2026-01-01')], null],
  ['of one who left', [stay('INSTITUTIONAL_CARE', '2026-01-01', '2026-02-01')], null],
  ['of one placed once', [stay('INSTITUTIONAL_CARE', '2026-01-01')], '2026-01-01'],
  [
    'from one institution to the next on the following day',
    [stay('INSTITUTIONAL_CARE', '2026-02-01'), stay('INSTITUTIONAL_CARE', '2026-01-01', '2026-01-31')],
    '2026-01-01',
  ],
  [
    'with a time at home between',
    [stay('INSTITUTIONAL_CARE', '2026-01-01', '2026-01-30'), stay('INSTITUTIONAL_CARE', '2026-02-01')],
    '2026-02-01',
  ],
])('B4 art. 100(4a) the placement %s counts from %3$s', (_, stays, since) => {
  expect(placedInInstitutionSince(stays)).toBe(since);
});

describe('what came of it for a child, over the support of 1 January to 30 June', () => {
  const SPAN = { from: '2026-01-01' as LocalDate, to: '2026-06-30' as LocalDate };
  const told = (stays: readonly Stay[]) => [
    stayedThroughout(stays, SPAN),
    returnedWithin(stays, SPAN),
    placedWithin(stays, SPAN),
  ];

  test.each<[string, Stay[], [boolean | null, boolean, boolean]]>([
    ['nothing is known', [], [null, false, false]],
    ['at home all the time', [stay('HOME', '2025-01-01')], [true, false, false]],
    [
      'at home, with days nobody knows of',
      [stay('HOME', '2025-01-01', '2026-01-05'), stay('HOME', '2026-06-01')],
      [true, false, false],
    ],
    [
      'a hospital at the end is no placement',
      [stay('HOME', '2025-01-01', '2026-06-01'), stay('HOSPITAL', '2026-06-02')],
      [true, false, false],
    ],
    [
      'MOW at the end is no placement',
      [stay('HOME', '2025-01-01', '2026-06-01'), stay('YOUTH_CENTRE', '2026-06-02')],
      [true, false, false],
    ],
    [
      'at relatives at the end: neither',
      [stay('HOME', '2025-01-01', '2026-06-01'), stay('RELATIVES', '2026-06-02')],
      [false, false, false],
    ],
    ['unknown at the end', [stay('HOME', '2025-01-01', '2026-06-01'), stay('UNKNOWN', '2026-06-02')], [null, false, false]],
    ['in care since before', [stay('FAMILY_FOSTER_CARE', '2025-01-01')], [false, false, false]],
    [
      'placed in the time',
      [stay('HOME', '2025-01-01', '2026-02-01'), stay('INSTITUTIONAL_CARE', '2026-02-02')],
      [false, false, true],
    ],
    [
      'from one form of care to another is no placement',
      [stay('FAMILY_FOSTER_CARE', '2025-01-01', '2026-02-01'), stay('INSTITUTIONAL_CARE', '2026-02-02')],
      [false, false, false],
    ],
    [
      'back in the time',
      [stay('FAMILY_FOSTER_CARE', '2025-01-01', '2026-02-01'), stay('HOME', '2026-02-02')],
      [false, true, false],
    ],
    [
      'back to the other parent, by way of a hospital',
      [
        stay('INSTITUTIONAL_CARE', '2025-01-01', '2026-02-01'),
        stay('HOSPITAL', '2026-02-02', '2026-02-09'),
        stay('OTHER_PARENT', '2026-02-10'),
      ],
      [false, true, false],
    ],
    [
      'back, and placed again',
      [
        stay('FAMILY_FOSTER_CARE', '2025-01-01', '2026-02-01'),
        stay('HOME', '2026-02-02', '2026-03-01'),
        stay('INSTITUTIONAL_CARE', '2026-03-02'),
      ],
      [false, true, true],
    ],
    [
      'back before the time',
      [stay('FAMILY_FOSTER_CARE', '2025-01-01', '2025-12-30'), stay('HOME', '2025-12-31')],
      [true, false, false],
    ],
    [
      'back after the time',
      [stay('FAMILY_FOSTER_CARE', '2025-01-01', '2026-06-30'), stay('HOME', '2026-07-01')],
      [false, false, false],
    ],
  ])('B4 %s', (_, stays, outcome) => {
    expect(told(stays)).toEqual(outcome);
    expect(told(stays.toReversed())).toEqual(outcome);
  });
});
