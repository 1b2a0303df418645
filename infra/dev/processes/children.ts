import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PlainError } from '../plain-error.js';

/** How to start one of our processes. */
export interface ChildPlan {
  /** As a sentence begins: "The API". */
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly folder: string;
  readonly logFile: string;
  /** `log` hides the output in the log file; `terminal` shows it, for compilers whose messages a developer waits for. */
  readonly output?: 'log' | 'terminal';
}

/** One of our processes while it runs. */
export interface Child {
  readonly name: string;
  readonly pid: number;
  /** Resolves with one sentence when the process ends without being asked to; never otherwise. */
  readonly failed: Promise<PlainError>;
  /** Resolves when the process ends, with the sentence when it did not end well. */
  readonly ended: Promise<PlainError | undefined>;
  readonly stop: () => Promise<void>;
}

const STOP_TIMEOUT_MS = 10_000;

/** What any program on this machine needs; nothing else of our own environment reaches a child. */
const INHERITED = [
  'PATH',
  'HOME',
  'LANG',
  'TZ',
  'TMPDIR',
  'TEMP',
  'TMP',
  'SystemRoot',
  'USERPROFILE',
  'APPDATA',
  'NODE_EXTRA_CA_CERTS',
];

/** The environment of a child: the given variables on top of the few that every program needs. */
export const childEnvironment = (own: Readonly<Record<string, string>>, ours: NodeJS.ProcessEnv): Record<string, string> => ({
  ...Object.fromEntries(INHERITED.flatMap((name) => (ours[name] === undefined ? [] : [[name, ours[name]]]))),
  ...own,
});

const lastLine = (logFile: string): string => {
  const lines = readFileSync(logFile, 'utf8').trimEnd().split('\n');
  const telling = lines.findLast((line) => /^\s*(\w*Error\b|Configuration:)/.test(line)) ?? '';
  return telling.trim().slice(0, 300);
};

const signalGroup = (pid: number, signal: NodeJS.Signals): void => {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch {
    // It has ended already.
  }
};

/** Starts a process in a group of its own, so that Ctrl-C reaches only us and we end everything in order. Its output goes to the log. */
export const startChild = (plan: ChildPlan): Child => {
  const log = openSync(plan.logFile, 'w', 0o600);
  const child = spawn(plan.command, plan.args, {
    cwd: plan.folder,
    env: childEnvironment(plan.environment, process.env),
    stdio: plan.output === 'terminal' ? ['ignore', 'inherit', 'inherit'] : ['ignore', log, log],
    detached: true,
    windowsHide: true,
  });
  closeSync(log);
  const { pid } = child;
  if (pid === undefined) throw new PlainError(`${plan.name} could not be started (${plan.command}).`);
  let stopping = false;
  const exit = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  const sentence = (code: number | null, signal: NodeJS.Signals | null): PlainError => {
    const reason = lastLine(plan.logFile);
    const how = signal === null ? `exit code ${code}` : signal;
    return new PlainError(`${plan.name} stopped (${how})${reason && `: ${reason}`}. See ${relative(plan.folder, plan.logFile)}`);
  };
  return {
    name: plan.name,
    pid,
    failed: new Promise((resolve) => {
      void exit.then(([code, signal]) => (stopping ? undefined : resolve(sentence(code, signal))));
    }),
    ended: exit.then(([code, signal]) => (code === 0 || stopping ? undefined : sentence(code, signal))),
    stop: async () => {
      stopping = true;
      if (child.exitCode === null && child.signalCode === null) {
        signalGroup(pid, 'SIGTERM');
        const patience = new AbortController();
        const late = pause(STOP_TIMEOUT_MS, undefined, { signal: patience.signal }).then(
          () => signalGroup(pid, 'SIGKILL'),
          () => undefined,
        );
        await Promise.race([exit, late]);
        await exit;
        patience.abort();
      }
      // Whatever the process itself had started.
      signalGroup(pid, 'SIGKILL');
    },
  };
};

/** Waits for a process that does its work and ends; throws when it does not end well. */
export const runToEnd = async (plan: ChildPlan, remember: (pid: number) => void, interrupted: AbortSignal): Promise<void> => {
  const child = startChild(plan);
  remember(child.pid);
  const stop = (): void => void child.stop();
  interrupted.addEventListener('abort', stop);
  const failure = await child.ended;
  interrupted.removeEventListener('abort', stop);
  interrupted.throwIfAborted();
  if (failure) throw failure;
};

const PROBE_MS = 50;
const READY_TIMEOUT_MS = 60_000;

const answers = async (address: string): Promise<boolean> => {
  try {
    return (await fetch(address, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
};

/** Waits until an address answers 2xx; throws when the child ends before, when a person interrupts, and after the timeout. */
export const waitUntilReady = async (
  child: Child,
  address: string,
  interrupted: AbortSignal,
  timeoutMs: number = READY_TIMEOUT_MS,
): Promise<void> => {
  const deadlineMs = Date.now() + timeoutMs;
  let failure: PlainError | undefined;
  void child.failed.then((error) => (failure = error));
  while (!(await answers(address))) {
    if (failure) throw failure;
    interrupted.throwIfAborted();
    if (Date.now() > deadlineMs)
      throw new PlainError(`${child.name} did not become ready within ${timeoutMs / 1000} seconds (${address}).`);
    await pause(PROBE_MS);
  }
};
