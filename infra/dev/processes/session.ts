import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from '../plain-error.js';
import { complain, say } from '../progress.js';
import type { Settings } from '../settings.js';
import { takeLock, type Lock } from './lock.js';

/** What a start hands over while it goes: how to undo each step, whom to remember, and whom to watch for dying. */
export interface Session {
  readonly settings: Settings;
  readonly interrupted: AbortSignal;
  readonly onStop: (stop: () => Promise<void>) => void;
  readonly remember: (pid: number) => void;
  readonly watch: (failed: Promise<PlainError>) => void;
}

/** Resolves when a person, a service manager or the end of our parent asks us to stop. */
const stopRequest = (): Promise<undefined> =>
  new Promise((resolve) => {
    const stop = (): void => resolve(undefined);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
    process.once('disconnect', stop);
  });

const describe = (error: unknown): string => {
  if (error instanceof PlainError) return error.message;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return `Asysta may not write into its folder (${code}: ${message.replace(/^.*?: /, '')}); check who owns .asysta.`;
  }
  return message;
};

type BringUp = (session: Session) => Promise<void>;

const hold = async (settings: Settings, lock: Lock, bringUp: BringUp): Promise<PlainError | undefined> => {
  const stops: (() => Promise<void>)[] = [];
  const interruption = new AbortController();
  const asked = stopRequest();
  let reportDeath: (error: PlainError) => void = () => undefined;
  const death = new Promise<PlainError>((resolve) => (reportDeath = resolve));
  const up = bringUp({
    settings,
    interrupted: interruption.signal,
    onStop: (stop) => stops.unshift(stop),
    remember: lock.remember,
    watch: (failed) => void failed.then(reportDeath),
  }).catch((error: unknown) => (interruption.signal.aborted ? undefined : reportDeath(new PlainError(describe(error)))));
  const outcome = await Promise.race([asked, death]);
  interruption.abort();
  await up;
  if (outcome === undefined) say('\n  Stopping …');
  for (const stop of stops) await stop();
  return outcome;
};

const holdLocked = async (settings: Settings, bringUp: BringUp): Promise<number> => {
  mkdirSync(join(settings.stateFolder, 'log'), { recursive: true });
  const lock = await takeLock(join(settings.stateFolder, 'lock'));
  try {
    const failure = await hold(settings, lock, bringUp);
    if (failure === undefined) return 0;
    complain(failure.message);
    return 1;
  } finally {
    lock.release();
  }
};

/**
 * Brings something up, stays until somebody asks to stop or a part dies, and takes everything down in reverse order. Answers
 * with the exit code; whatever goes wrong is said in one sentence.
 */
export const holdSession = async (settings: () => Settings, bringUp: BringUp): Promise<number> => {
  try {
    return await holdLocked(settings(), bringUp);
  } catch (error) {
    complain(describe(error));
    return 1;
  }
};
