import { RawQueryFragment } from '@mikro-orm/core';
import { expect, test } from 'vitest';
import { anyOf, asFilter, type Condition, EVERY_ROW, NO_ROW } from './condition.js';

const heldBy = (id: string): Condition => ({ sql: (row, bind) => `${row}.holder_id = ${bind(id)}` });
const inRooms = (ids: readonly string[]): Condition => ({
  sql: (row, bind) => `${row}.room_id = any(${bind(ids)})`,
});

/** Text and values as MikroORM gets them for a table it calls `t`. */
const rendered = (condition: Condition) => {
  const [key] = Reflect.ownKeys(asFilter(condition));
  const fragment = RawQueryFragment.getKnownFragment(key as never) as unknown as { sql: string; params: unknown[] };
  return [fragment.sql.replaceAll('[::alias::]', 't'), fragment.params];
};

test('what a condition is asked about is bound, never written into the text', () => {
  expect(rendered(heldBy(`x' or '1' = '1`))).toEqual(['t.holder_id = ?', [`x' or '1' = '1`]]);
});

test('a list of ids is one value', () => {
  expect(rendered(inRooms(['a', 'b']))).toEqual(['t.room_id = any(?)', ['{a,b}']]);
});

test('several ways are alternatives, with their values in the order of the text', () => {
  const either = anyOf([heldBy('h'), inRooms(['a']), heldBy('k')]);
  expect(rendered(either)).toEqual(['(t.holder_id = ? or t.room_id = any(?) or t.holder_id = ?)', ['h', '{a}', 'k']]);
});

test('no way at all opens nothing, and one that opens everything makes the others pointless', () => {
  expect(anyOf([])).toBe(NO_ROW);
  expect(rendered(NO_ROW)).toEqual(['false', []]);
  expect(anyOf([heldBy('h'), EVERY_ROW])).toBe(EVERY_ROW);
  expect(Reflect.ownKeys(asFilter(EVERY_ROW))).toEqual([]);
});
