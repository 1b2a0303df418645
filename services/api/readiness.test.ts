import { expect, test } from 'vitest';
import type { LoginRole } from '../platform/tenancy/doors.js';
import { readiness } from './readiness.js';

const logged: unknown[] = [];
const log = { warn: (entry: unknown) => void logged.push(entry) };
const fresh = { keysAreFresh: () => Promise.resolve(true) };

test('S1 a crowd of probes asks the database once, and whoever probes afterwards asks anew', async () => {
  const answers: readonly LoginRole[][] = [[], ['centre']];
  let asked = 0;
  const lacks = readiness({ unanswered: () => Promise.resolve(answers[asked++] ?? []) }, fresh, log);
  expect(await Promise.all(Array.from({ length: 100 }, () => lacks()))).toEqual(Array.from({ length: 100 }, () => []));
  expect(asked).toBe(1);
  expect(await lacks()).toEqual(['database']);
  expect(asked).toBe(2);
});

test("a probe that fails is nobody else's answer", async () => {
  let asked = 0;
  const unanswered = () => (asked++ === 0 ? Promise.reject(new Error('planted')) : Promise.resolve([]));
  const lacks = readiness({ unanswered }, fresh, log);
  await expect(lacks()).rejects.toThrow('planted');
  expect(await lacks()).toEqual([]);
});

test('S1 whoever probes learns what kind of thing is lacking, and the log which login', async () => {
  logged.length = 0;
  const lacks = readiness(
    { unanswered: () => Promise.resolve(['identity', 'region'] as const) },
    { keysAreFresh: () => Promise.resolve(false) },
    log,
  );
  expect(await lacks()).toEqual(['database', 'keys']);
  expect(logged).toEqual([{ logins: ['asysta_identity', 'asysta_region'], keysAreFresh: false }]);
});
