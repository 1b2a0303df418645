import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { platform } from 'node:os';

/** A process by its number and the moment it began, because numbers are given out again after a kill or a restart. */
export interface ProcessMark {
  readonly pid: number;
  readonly startedAt: string;
}

const linuxStart = (pid: number): string | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // Field 3 is the state; a zombie has ended and only waits for its parent. Field 22 is the start in clock ticks since boot.
    if (fields[0] === 'Z') return undefined;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${fields[19]}`;
  } catch {
    return undefined;
  }
};

const otherStart = (pid: number): string | undefined => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return undefined;
  }
  if (platform() === 'win32') return 'running';
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
};

const startOf = (pid: number): string | undefined => (platform() === 'linux' ? linuxStart(pid) : otherStart(pid));

/** The mark of a process that runs now, or nothing when there is none under that number. */
export const markOf = (pid: number): ProcessMark | undefined => {
  const startedAt = startOf(pid);
  return startedAt === undefined ? undefined : { pid, startedAt };
};

/** Whether exactly this process still runs, not another that got its number. */
export const isRunning = (mark: ProcessMark): boolean => startOf(mark.pid) === mark.startedAt;
