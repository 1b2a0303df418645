import { OptimisticLockError } from '@mikro-orm/core';
import { GraphQLError } from 'graphql';
import { expect, test } from 'vitest';
import { asRefusal, traceOf, violatedConstraint } from './faults.js';
import { Refusal } from './refusal.js';

/** An error as PostgreSQL's driver makes it, and as the ORM wraps it. */
const said = (code: unknown, more: object = {}): Error => Object.assign(new Error('the row of Anna'), { code }, more);
const wrapped = (cause: unknown): Error => Object.assign(new Error('wrapped'), { cause });

test('a refusal stays what it is', () => {
  const refusal = new Refusal('NOT_FOUND');
  expect(asRefusal(refusal)).toBe(refusal);
});

test.for([
  ['a version that somebody else has changed', new OptimisticLockError('gone')],
  ['a serialization failure', said('40001')],
  ['a deadlock', said('40P01')],
  ['one that the ORM has wrapped twice', wrapped(wrapped(said('40001')))],
])('a lost race is a conflict: %s', ([, error]) => {
  expect(asRefusal(error)?.code).toBe('CONFLICT');
});

test.for([
  ['a violated constraint', said('23505', { constraint: 'one_open_case' })],
  ['another state', said('40003')],
  ['a code of Node', said('ECONNRESET')],
  ['a code that is no text', said(40_001)],
  ['a state with something behind it', said('400011')],
  ['a state with something ahead of it', said('040001')],
  ['a text', '40001'],
  ['nothing', null],
])('whatever else goes wrong is a fault: %s', ([, error]) => {
  expect(asRefusal(error)).toBeNull();
});

test('a violated foreign key or unique index is told by its name, however deep it lies', () => {
  for (const code of ['23503', '23505']) {
    const violation = said(code, { constraint: 'one_open_case' });
    expect(violatedConstraint(violation)).toBe('one_open_case');
    expect(violatedConstraint(wrapped(wrapped(violation)))).toBe('one_open_case');
  }
});

test('no other error violates a constraint by name', () => {
  expect(violatedConstraint(said('23514', { constraint: 'a_check' }))).toBeNull();
  expect(violatedConstraint(said('23505'))).toBeNull();
  expect(violatedConstraint(said('23505', { constraint: 7 }))).toBeNull();
  expect(violatedConstraint(wrapped(undefined))).toBeNull();
  for (const strange of [null, undefined, '23505', 23_505]) expect(violatedConstraint(strange)).toBeNull();
});

test('of a fault its class, its state, its constraint and its place may be logged, and not a word of what it says', () => {
  const trace = traceOf(new TypeError('the row of Anna'));
  expect(trace).toEqual({ name: 'TypeError', at: expect.anything() as unknown });
  expect(trace.at.length).toBeGreaterThan(1);
  expect(trace.at.length).toBeLessThanOrEqual(8);
  for (const line of trace.at) expect(line).toMatch(/^at /);
  expect(traceOf(said('23505', { constraint: 'one_open_case' }))).toMatchObject({
    name: 'Error',
    sqlState: '23505',
    constraint: 'one_open_case',
  });
  expect(JSON.stringify(traceOf(said('23505')))).not.toContain('Anna');
});

test('a message of several lines is not taken for a place', () => {
  const fault = new Error('no');
  fault.stack = 'Error: Anna\nat home\nof Nowak at 5\n    at here (file.ts:1:1)\n\tat there (file.ts:2:2)';
  expect(traceOf(fault).at).toEqual(['at here (file.ts:1:1)', 'at there (file.ts:2:2)']);
  fault.stack = ['Error', ...Array.from({ length: 12 }, (_, line) => `    at place${line}`)].join('\n');
  expect(traceOf(fault).at).toEqual(Array.from({ length: 8 }, (_, line) => `at place${line}`));
  delete fault.stack;
  expect(traceOf(fault).at).toEqual([]);
});

test('what GraphQL wraps is traced to what was wrapped, and what is no error by its type', () => {
  const state = said('57014');
  expect(traceOf(new GraphQLError('wrapped', { originalError: state }))).toEqual(traceOf(state));
  expect(traceOf(new GraphQLError('bare')).name).toBe('GraphQLError');
  expect(traceOf('Anna')).toEqual({ name: 'string', at: [] });
});
