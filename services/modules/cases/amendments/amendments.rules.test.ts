import type { Permission } from '@asysta/schema/catalogue';
import { describe, expect, test } from 'vitest';
import {
  amended,
  differing,
  mayDecide,
  mayTakeBack,
  proposable,
  stillStands,
  stillStandsWhole,
  struckThrough,
} from './amendments.rules.js';

const BEFORE = { signedOn: '2026-03-02', form: 'WRITTEN', signatories: null };

test('A5 a correction names the fields that differ, with both values', () => {
  expect(differing(BEFORE, { ...BEFORE, signedOn: '2026-03-04', signatories: 'matka' })).toEqual([
    { field: 'signedOn', oldValue: '2026-03-02', newValue: '2026-03-04' },
    { field: 'signatories', oldValue: null, newValue: 'matka' },
  ]);
  expect(differing(BEFORE, BEFORE)).toEqual([]);
});

test('A5 what is not corrected stays as it stands on the day of confirming', () => {
  expect(amended(BEFORE, [{ field: 'form', newValue: null }])).toEqual({ ...BEFORE, form: null });
});

test.each([
  ['stands as it was seen', { field: 'signedOn', oldValue: '2026-03-02' }, null],
  ['was empty and is', { field: 'signatories', oldValue: null }, null],
  ['was changed since', { field: 'signedOn', oldValue: '2026-03-01' }, 'RECORD_CHANGED_SINCE'],
  ['was empty and was filled since', { field: 'form', oldValue: null }, 'RECORD_CHANGED_SINCE'],
])('A5 a correction is confirmed of what its proposer saw: a field that %s', (_, seen, code) => {
  const verdict = stillStands(BEFORE, [seen]);
  expect(verdict.allowed ? null : verdict.code).toBe(code);
});

test.each([
  ['it stands as it was seen', BEFORE, null],
  ['an empty field was filled since', { ...BEFORE, signatories: 'matka' }, 'RECORD_CHANGED_SINCE'],
  ['a field says something else', { ...BEFORE, form: 'ELECTRONIC' }, 'RECORD_CHANGED_SINCE'],
  ['a field was emptied since', { ...BEFORE, form: null }, 'RECORD_CHANGED_SINCE'],
])('point 2 A5 an annulment is confirmed of the whole record: %s', (_, now, code) => {
  const verdict = stillStandsWhole(now, struckThrough(BEFORE));
  expect(verdict.allowed ? null : verdict.code).toBe(code);
});

describe('A5 A7 who says the next word on a correction', () => {
  test.each([
    ['a second person, while it waits', { outcome: null, proposerId: 'ewa' }, null, 'CORRECTION_IS_NOT_YOURS'],
    ['whoever proposed it', { outcome: null, proposerId: 'jan' }, 'CORRECTION_NEEDS_A_SECOND_PERSON', null],
    [
      'a second person, once it is decided',
      { outcome: 'REFUSED', proposerId: 'ewa' },
      'CORRECTION_ALREADY_DECIDED',
      'CORRECTION_IS_NOT_YOURS',
    ],
    [
      'whoever proposed it, once it is decided',
      { outcome: 'CONFIRMED', proposerId: 'jan' },
      'CORRECTION_ALREADY_DECIDED',
      'CORRECTION_ALREADY_DECIDED',
    ],
  ])('%s', (_, amendment, deciding, takingBack) => {
    const [decides, takesBack] = [mayDecide(amendment, 'jan'), mayTakeBack(amendment, 'jan')];
    expect(decides.allowed ? null : decides.code).toBe(deciding);
    expect(takesBack.allowed ? null : takesBack.code).toBe(takingBack);
  });
});

test('A5 A7 a correction is proposed by the right to record, a closing once the case is closed', () => {
  const holding = (held: readonly Permission[]) => (permission: Permission) => held.includes(permission);
  expect(proposable('IN_SUPPORT', holding(['case:prepare', 'case:close']))).not.toContain('CLOSING');
  expect(proposable('CLOSED', holding(['case:close']))).toEqual(['CLOSING']);
  expect(proposable('CLOSED', holding([]))).toEqual([]);
});
