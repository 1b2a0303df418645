import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bringUp } from './bring-up.js';
import { takeLock, type Lock } from './processes/lock.js';
import { samplePeople } from '../identity/people.js';
import { peopleTable } from './people-table.js';
import { PlainError } from './plain-error.js';
import { complain, say } from './progress.js';
import { readSettings, type Settings } from './settings.js';

const root = dirname(dirname(dirname(import.meta.dirname)));

const announce = (settings: Settings): void => {
  const people =
    settings.externalIssuer === undefined
      ? `\nZaloguj się jako jedna z przykładowych osób:\n${peopleTable(samplePeople())}\n`
      : '';
  say(`${people}\n  Asysta: ${settings.publicUrl}\n  Ctrl-C zatrzymuje wszystko.\n`);
};

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

const run = async (settings: Settings, lock: Lock): Promise<PlainError | Error | undefined> => {
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
  }).then(
    () => announce(settings),
    (error: unknown) => (interruption.signal.aborted ? undefined : reportDeath(new PlainError(describe(error)))),
  );
  const outcome = await Promise.race([asked, death]);
  interruption.abort();
  await up;
  if (outcome === undefined) say('\n  Stopping …');
  for (const stop of stops) await stop();
  return outcome;
};

const main = async (): Promise<number> => {
  const settings = readSettings(root, process.argv.slice(2), process.env);
  mkdirSync(join(settings.stateFolder, 'log'), { recursive: true });
  const lock = await takeLock(join(settings.stateFolder, 'lock'));
  try {
    const failure = await run(settings, lock);
    if (failure === undefined) return 0;
    complain(failure.message);
    return 1;
  } finally {
    lock.release();
  }
};

try {
  process.exit(await main());
} catch (error) {
  complain(describe(error));
  process.exit(1);
}
