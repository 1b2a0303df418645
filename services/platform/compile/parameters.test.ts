import { expect, test } from 'vitest';
import { allOf, anyOf, type Condition, holding } from '../permission/condition.js';
import { Parameters } from './parameters.js';

const inRooms = (ids: readonly string[]): Condition => ({ sql: (row, bind) => `${row}.room_id = any(${bind(ids)})` });

const FACTS = {
  today: 'date',
  now: 'timestamptz',
  person: 'uuid',
  request: 'uuid',
  client: 'text',
  session: 'text',
  seam: 'text',
  doneKinds: 'text[]',
  doneIds: 'uuid[]',
  changedFields: 'text[]',
  recorded: 'text[]',
} as const;
const NAMES = Object.keys(FACTS) as (keyof typeof FACTS)[];

test('each fact of a request has one place, in the type in which PostgreSQL receives it', () => {
  const parameters = new Parameters();
  const places = NAMES.map((fact) => parameters.fact(fact));
  expect(places).toEqual(NAMES.map((fact, at) => `$${at + 1}::${FACTS[fact]}`));
  expect(parameters.fact('now')).toBe('$2::timestamptz');
  const facts = Object.fromEntries(NAMES.map((fact) => [fact, `the ${fact}`]));
  expect(parameters.fill({ facts, conditions: [], pages: [] })).toEqual(NAMES.map((fact) => `the ${fact}`));
});

test('a fact may be nothing, but it must be brought', () => {
  const parameters = new Parameters();
  parameters.fact('session');
  expect(parameters.fill({ facts: { session: null }, conditions: [], pages: [] })).toEqual([null]);
  expect(() => parameters.fill({ facts: {}, conditions: [], pages: [] })).toThrow('Nobody brought session');
});

test('a condition stands in brackets, and whoever asks fills its holes', () => {
  const parameters = new Parameters();
  const either = (one: string, room: string) => anyOf([holding('holder_id', one), inRooms([room, 'c'])]);
  expect(parameters.condition(holding('id', 'a'), 0, 't0')).toBe('(t0.id = $1)');
  expect(parameters.condition(either('h', 'r'), 1, 't1')).toBe('((t1.holder_id = $2 or t1.room_id = any($3)))');
  const conditions = [holding('id', 'x'), either('y', 'z')];
  expect(parameters.fill({ facts: {}, conditions, pages: [] })).toEqual(['x', 'y', '{z,c}']);
});

test('the same hole has the same place wherever its condition stands, and another condition others', () => {
  const parameters = new Parameters();
  const [first, second] = [holding('id', 'a'), holding('id', 'b')];
  expect(parameters.condition(first, 0, 't0')).toBe('(t0.id = $1)');
  expect(parameters.condition(first, 0, 't1')).toBe('(t1.id = $1)');
  expect(parameters.condition(second, 1, 't1')).toBe('(t1.id = $2)');
  expect(parameters.fill({ facts: {}, conditions: [first, second], pages: [] })).toEqual(['a', 'b']);
});

test('a request that brings less than the statement was written for is not asked', () => {
  const parameters = new Parameters();
  parameters.condition(allOf([holding('id', 'a'), holding('unit_id', 'b')]), 0, 't0');
  expect(() => parameters.fill({ facts: {}, conditions: [holding('id', 'a')], pages: [] })).toThrow('binds less');
  expect(() => parameters.fill({ facts: {}, conditions: [], pages: [] })).toThrow('binds less');
});

test('a query read once for all goes to the condition that asks for it', () => {
  const once: Condition = { sql: (row, _bind, told = (ids) => ids) => `${row}.id in (${told('select 1')})` };
  expect(new Parameters().condition(once, 0, 't0', (ids) => `kept: ${ids}`)).toBe('(t0.id in (kept: select 1))');
  expect(new Parameters().condition(once, 0, 't0')).toBe('(t0.id in (select 1))');
});

test('how many rows a page may hold is bound, for each page its own', () => {
  const parameters = new Parameters();
  expect([parameters.page(0), parameters.page(1), parameters.page(0)]).toEqual(['$1::integer', '$2::integer', '$1::integer']);
  expect(parameters.fill({ facts: {}, conditions: [], pages: [25, 7] })).toEqual(['25', '7']);
});
