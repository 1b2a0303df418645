import { RawQueryFragment } from '@mikro-orm/core';
import { expect, test } from 'vitest';
import { allOf, anyOf, apart, asFilter, type Condition, EVERY_ROW, holding, NO_ROW } from './condition.js';

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

test('several demands must all be met, each of them whole, with their values in the order of the text', () => {
  const both = allOf([anyOf([heldBy('h'), inRooms(['a'])]), holding('colour', 'red')]);
  expect(rendered(both)).toEqual(['((t.holder_id = ? or t.room_id = any(?))) and (t.colour = ?)', ['h', '{a}', 'red']]);
});

test('a demand that everything meets narrows nothing, one that nothing meets makes the others pointless, and none is none', () => {
  expect(allOf([])).toBe(EVERY_ROW);
  expect(allOf([EVERY_ROW, EVERY_ROW])).toBe(EVERY_ROW);
  expect(rendered(allOf([EVERY_ROW, heldBy('h')]))).toEqual(['(t.holder_id = ?)', ['h']]);
  expect(allOf([heldBy('h'), NO_ROW])).toBe(NO_ROW);
  expect(EVERY_ROW.sql('t', String)).toBe('true');
});

test('rows are few by alternatives when each of them lets few through, and by demands when one of them does', () => {
  const own: Condition = { ...heldBy('h'), few: true };
  const wide = inRooms(['a']);
  const fewOf = (...conditions: readonly Condition[]) => [anyOf(conditions).few, allOf(conditions).few];
  expect(fewOf(own, own)).toEqual([true, true]);
  expect(fewOf(own, wide)).toEqual([false, true]);
  expect(fewOf(wide, wide)).toEqual([false, false]);
});

test('a condition is taken apart once, however often it is asked for its text and its values', () => {
  let times = 0;
  const counted: Condition = { sql: (row, bind) => `${row}.n = ${bind(String((times += 1)))}` };
  expect(apart(counted)).toEqual({ text: 'row.n = ?', values: ['1'] });
  expect(apart(counted)).toBe(apart(counted));
  expect(times).toBe(1);
});
