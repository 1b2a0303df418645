import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeLock } from './lock.js';
import { isRunning, markOf } from './process-mark.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'asysta-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const aSleeper = () => spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { detached: true, stdio: 'ignore' });

test('a second start from the same folder is refused with one sentence, until the first has ended', async () => {
  const file = join(folder, 'lock');
  const lock = await takeLock(file);
  await expect(takeLock(file)).rejects.toThrow(
    `Asysta already runs from this folder (process ${process.pid}); stop it with Ctrl-C there first.`,
  );
  lock.release();
  expect(existsSync(file)).toBe(false);
  (await takeLock(file)).release();
});

test('of several starts at once exactly one gets the folder', async () => {
  const file = join(folder, 'lock');
  const answers = await Promise.allSettled([takeLock(file), takeLock(file), takeLock(file)]);
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('takes over from a killed start and ends what it had left running', async () => {
  const file = join(folder, 'lock');
  const child = aSleeper();
  const mark = markOf(child.pid ?? 0);
  if (!mark) throw new Error('the child did not start');
  writeFileSync(file, JSON.stringify({ holder: { pid: process.pid, startedAt: 'long ago' }, children: [mark] }));
  const ended = once(child, 'exit');
  const lock = await takeLock(file);
  await ended;
  expect(isRunning(mark)).toBe(false);
  lock.release();
});

test('leaves a process alone that only got the number of one of ours', async () => {
  const file = join(folder, 'lock');
  const child = aSleeper();
  const mark = markOf(child.pid ?? 0);
  if (!mark) throw new Error('the child did not start');
  writeFileSync(
    file,
    JSON.stringify({ holder: { pid: 1, startedAt: 'long ago' }, children: [{ ...mark, startedAt: 'long ago' }] }),
  );
  const lock = await takeLock(file);
  expect(isRunning(mark)).toBe(true);
  lock.release();
  child.kill('SIGKILL');
  await once(child, 'exit');
});

test('a lock file that a power cut left empty is taken over', async () => {
  const file = join(folder, 'lock');
  writeFileSync(file, '');
  (await takeLock(file)).release();
});
