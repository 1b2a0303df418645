import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { platform } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { PostgresPlace } from './postgres-place.js';

const pidFile = (place: PostgresPlace): string => join(place.dataFolder, 'postmaster.pid');

const recordedPid = (place: PostgresPlace): number | undefined => {
  try {
    const pid = Number(readFileSync(pidFile(place), 'utf8').split('\n')[0]);
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** A server works inside its data folder; after a restart of the machine its number may belong to some other program. */
const isServerOf = (place: PostgresPlace, pid: number): boolean => {
  if (platform() !== 'linux') return true;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(place.dataFolder);
  } catch {
    return false;
  }
};

const STOP_TIMEOUT_SECONDS = 30;

/** Ends the server of a data folder the orderly way (open transactions roll back, a checkpoint is written) and waits for it. */
export const stopServer = async (place: PostgresPlace): Promise<void> => {
  const pid = recordedPid(place);
  const stop = spawn(
    join(place.programs, 'bin', 'pg_ctl'),
    ['stop', '-D', place.dataFolder, '-m', 'fast', '-w', '-t', String(STOP_TIMEOUT_SECONDS), '-s'],
    { ...place.user, cwd: dirname(place.dataFolder), stdio: 'ignore', detached: true },
  );
  const [code] = (await once(stop, 'exit')) as [number | null];
  if (code === 0 || pid === undefined || !isAlive(pid)) return;
  process.kill(pid, 'SIGQUIT');
  for (let waited = 0; waited < 50 && isAlive(pid); waited += 1) await pause(100);
};

/** Ends a server that a killed start left behind, and removes the note of one that is gone but whose number is taken again. */
export const stopLeftover = async (place: PostgresPlace): Promise<void> => {
  const pid = recordedPid(place);
  if (pid === undefined || !isAlive(pid)) return;
  if (isServerOf(place, pid)) return stopServer(place);
  rmSync(pidFile(place), { force: true });
};
