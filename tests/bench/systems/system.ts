import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { RolePasswords } from '@asysta/infra/database/roles';
import { freePort } from '@asysta/infra/database/free-port';

/** Where a system finds its database and who signs the tokens it is shown. */
export interface Place {
  readonly databasePort: number;
  readonly database: string;
  readonly passwords: RolePasswords;
  readonly issuer: string;
  /** 32 bytes in base64; both the product and the limit sign cursors with what they derive from it. */
  readonly dataKey: string;
}

/** One of the programs that are compared. */
export interface System {
  readonly name: string;
  /** Program, arguments and environment for a port of its own. */
  readonly command: (place: Place, port: number) => { readonly args: readonly string[]; readonly env: Record<string, string> };
  /** Path that takes documents. */
  readonly path: string;
}

/** A running system. */
export interface Running {
  readonly name: string;
  readonly pid: number;
  readonly port: number;
  readonly path: string;
  /** From the start of the process until it accepted a connection. */
  readonly listeningMs: number;
  stop(): Promise<void>;
}

const accepts = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const asked = request({ port, host: '127.0.0.1', path: '/livez', agent: false }, (response) => {
      response.resume();
      resolve(true);
    });
    asked.on('error', () => resolve(false));
    asked.end();
  });

const PATIENCE_MS = 60_000;

const untilListening = async (child: ChildProcess, port: number, name: string): Promise<void> => {
  const end = Date.now() + PATIENCE_MS;
  while (!(await accepts(port))) {
    if (child.exitCode !== null || Date.now() > end) throw new Error(`${name} did not start`);
    await pause(2);
  }
};

/** Starts a system as a process of its own and waits until it takes requests. */
export const start = async ({ name, command, path }: System, place: Place): Promise<Running> => {
  const port = await freePort();
  const { args, env } = command(place, port);
  const began = performance.now();
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'inherit'] });
  await untilListening(child, port, name).catch((error: unknown) => {
    child.kill('SIGKILL');
    throw error;
  });
  return {
    name,
    pid: child.pid ?? 0,
    port,
    path,
    listeningMs: performance.now() - began,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), 5_000);
      await gone;
      clearTimeout(late);
    },
  };
};
