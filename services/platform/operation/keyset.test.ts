import { expect, test } from 'vitest';
import { behind, type Place, type Sorted, sortedBy } from './keyset.js';

const newestFirst = [sortedBy('opened_on', 'desc', false), sortedBy('id', 'desc', false)];
const unreadFirst = [
  sortedBy('read_at', 'desc nulls first', true),
  sortedBy('created_at', 'desc', false),
  sortedBy('id', 'desc', false),
];

/** The text over an alias with its values, as a compiled read would bind them. */
const written = (order: readonly Sorted[], place: Place) => {
  const values: unknown[] = [];
  const text = behind(order, place).sql('r', (value) => `$${values.push(value)}`);
  return { text, values };
};

test('an order of one direction without empty values is compared as a whole, as its index is', () => {
  expect(written(newestFirst, ['2026-03-01', 'x'])).toEqual({
    text: '(r.opened_on, r.id) < ($1, $2)',
    values: ['2026-03-01', 'x'],
  });
});

test('behind a row without a value come the rest of those and all that have one, where empty ones stand first', () => {
  expect(written(unreadFirst, [null, '2026-03-01', 'x'])).toEqual({
    text: '(r.read_at is not null or (r.read_at is null and (r.created_at < $1 or (r.created_at = $2 and r.id < $3))))',
    values: ['2026-03-01', '2026-03-01', 'x'],
  });
});

test('behind a row with a value none without one comes again', () => {
  expect(written(unreadFirst, ['2026-03-02', '2026-03-01', 'x'])).toEqual({
    text: '(r.read_at < $1 or (r.read_at = $2 and (r.created_at < $3 or (r.created_at = $4 and r.id < $5))))',
    values: ['2026-03-02', '2026-03-02', '2026-03-01', '2026-03-01', 'x'],
  });
});

test.each([
  ['asc', 'last'],
  ['desc', 'first'],
  ['asc nulls first', 'first'],
  ['desc nulls last', 'last'],
])('%s puts rows without a value %s', (told, empty) => {
  expect(sortedBy('closed_on', told, true).empty).toBe(empty);
});

test('where empty ones stand last, they come behind every row with a value', () => {
  const order = [sortedBy('closed_on', 'asc', true), sortedBy('id', 'asc', false)];
  expect(written(order, ['2026-03-01', 'x']).text).toBe(
    '((r.closed_on > $1 or r.closed_on is null) or (r.closed_on = $2 and r.id > $3))',
  );
  expect(written(order, [null, 'x']).text).toBe('(false or (r.closed_on is null and r.id > $1))');
});

test('two places that differ in values alone have one text, and an empty value has another', () => {
  const text = (place: Place): string => written(unreadFirst, place).text;
  expect(text([null, 'a', 'b'])).toBe(text([null, 'c', 'd']));
  expect(text([null, 'a', 'b'])).not.toBe(text(['e', 'a', 'b']));
});
