import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { PlainError } from '../plain-error.js';
import { isRunning, markOf, type ProcessMark } from './process-mark.js';

/** Who holds the checkout, and which processes it has started. */
interface LockRecord {
  readonly holder: ProcessMark;
  readonly children: readonly ProcessMark[];
}

/** The right to run Asysta from this checkout, until released or until the process ends. */
export interface Lock {
  /** Writes down a process started by us, so that the next start can end it should we be killed. */
  readonly remember: (pid: number) => void;
  readonly release: () => void;
}

const read = (file: string): LockRecord | undefined => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as LockRecord;
  } catch {
    return undefined;
  }
};

const tryLink = (from: string, to: string): boolean => {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
};

const tryRename = (from: string, to: string): boolean => {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
};

const signalGroup = (pid: number, signal: NodeJS.Signals): void => {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch {
    // It ended in the meantime.
  }
};

const GRACE_MS = 5_000;

const endLeftovers = async (children: readonly ProcessMark[]): Promise<void> => {
  const alive = (): ProcessMark[] => children.filter(isRunning);
  for (const child of alive()) signalGroup(child.pid, 'SIGTERM');
  for (let waited = 0; waited < GRACE_MS && alive().length > 0; waited += 50) await pause(50);
  for (const child of alive()) signalGroup(child.pid, 'SIGKILL');
};

const busy = (holder: ProcessMark): PlainError =>
  new PlainError(`Asysta already runs from this folder (process ${holder.pid}); stop it with Ctrl-C there first.`);

/**
 * Takes the lock file, or refuses with one sentence when a living process holds it. What a killed holder has left running is
 * ended first. Two starts at the same moment cannot both get it: the file appears complete, by link.
 */
export const takeLock = async (file: string): Promise<Lock> => {
  const own = markOf(process.pid);
  if (own === undefined) throw new Error('This process cannot be read from the list of processes.');
  const draft = `${file}.${process.pid}`;
  let record: LockRecord = { holder: own, children: [] };
  writeFileSync(draft, JSON.stringify(record));
  try {
    while (!tryLink(draft, file)) {
      const found = read(file);
      if (found && isRunning(found.holder)) throw busy(found.holder);
      const aside = `${file}.stale.${process.pid}`;
      if (!tryRename(file, aside)) continue;
      const moved = read(aside);
      // Between reading and moving, another start may have taken the lock: give it back.
      if (moved && isRunning(moved.holder)) {
        tryLink(aside, file);
        rmSync(aside, { force: true });
        throw busy(moved.holder);
      }
      await endLeftovers(moved?.children ?? []);
      rmSync(aside, { force: true });
    }
  } finally {
    rmSync(draft, { force: true });
  }
  return {
    remember: (pid) => {
      const mark = markOf(pid);
      if (mark === undefined) return;
      record = { ...record, children: [...record.children.filter(isRunning), mark] };
      writeFileSync(draft, JSON.stringify(record));
      renameSync(draft, file);
    },
    release: () => rmSync(file, { force: true }),
  };
};
