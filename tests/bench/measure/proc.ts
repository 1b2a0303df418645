import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks a second, in which Linux counts the time of processes that have ended. */
const TICKS = 100;

const textOf = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

/** Nanoseconds that every thread of a process has run, as the scheduler counts them: exact, where ticks would be 10 ms coarse. */
const ranNs = (pid: number | string): number => {
  const threads = (() => {
    try {
      return readdirSync(`/proc/${pid}/task`);
    } catch {
      return [];
    }
  })();
  return threads.reduce((sum, thread) => sum + Number(textOf(`/proc/${pid}/task/${thread}/schedstat`).split(' ')[0] ?? 0), 0);
};

/** Fields of /proc/<pid>/stat behind the name, which may hold spaces. */
const statOf = (pid: number): readonly string[] =>
  textOf(`/proc/${pid}/stat`)
    .replace(/^.*\) /s, '')
    .split(' ');

const CHILDREN_USER = 13;
const CHILDREN_SYSTEM = 14;

/** Milliseconds of CPU a process has used. */
export const cpuMsOf = (pid: number): number => ranNs(pid) / 1e6;

/** Milliseconds of CPU of a PostgreSQL server: the postmaster, its living children, and those that have ended. */
export const serverCpuMsOf = (postmaster: number): number => {
  const children = textOf(`/proc/${postmaster}/task/${postmaster}/children`).trim().split(' ').filter(Boolean);
  const stat = statOf(postmaster);
  const ended = ((Number(stat[CHILDREN_USER]) + Number(stat[CHILDREN_SYSTEM])) * 1000) / TICKS;
  return ended + [postmaster, ...children].reduce((sum: number, pid) => sum + ranNs(pid) / 1e6, 0);
};

/** Memory of a process that is in RAM, in MB. */
export const residentMbOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(textOf(`/proc/${pid}/status`))?.[1] ?? 0) / 1024;

/** How much is waiting to run on this machine, over 1, 5 and 15 minutes. */
export const loadAverage = (): string => textOf('/proc/loadavg').split(' ').slice(0, 3).join(' ');
