import { expect, test } from 'vitest';
import type { LoginRole } from '../platform/tenancy/doors.js';
import { readiness } from './readiness.js';

const fresh = { keysAreFresh: () => Promise.resolve(true) };

test('S1 a crowd of probes asks the database once, and whoever probes afterwards asks anew', async () => {
  const answers: readonly LoginRole[][] = [[], ['centre']];
  let asked = 0;
  const lacks = readiness({ unanswered: () => Promise.resolve(answers[asked++] ?? []) }, fresh);
  expect(await Promise.all(Array.from({ length: 100 }, () => lacks()))).toEqual(Array.from({ length: 100 }, () => []));
  expect(asked).toBe(1);
  expect(await lacks()).toEqual(['database as asysta_centre']);
  expect(asked).toBe(2);
});

test("a probe that fails is nobody else's answer", async () => {
  let asked = 0;
  const unanswered = () => (asked++ === 0 ? Promise.reject(new Error('planted')) : Promise.resolve([]));
  const lacks = readiness({ unanswered }, fresh);
  await expect(lacks()).rejects.toThrow('planted');
  expect(await lacks()).toEqual([]);
});
