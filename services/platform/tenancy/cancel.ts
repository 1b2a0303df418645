import { once } from 'node:events';
import type { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, type Pool, type PoolClient } from 'pg';

/** A canceller that PostgreSQL does not hang up on is given up after this; whoever waits for the statement waits for it no longer. */
const PATIENCE_MS = 1_000;

interface Numbered {
  readonly processID: number;
  readonly secretKey: number;
}

type Canceller = EventEmitter & {
  connect(port: number, host: string): void;
  cancel(processID: number, secretKey: number): void;
  readonly stream: { destroy(): void };
};

/**
 * Asks PostgreSQL to stop what a connection is at. It takes no connection of the pool and logs nobody in; it answers when the server
 * has taken note, so that what is sent on the connection afterwards is not what is stopped. Never rejects.
 */
export const cancel = async ({ options }: Pool, client: PoolClient): Promise<void> => {
  const { processID, secretKey } = client as unknown as Numbered;
  const other = new Client(options);
  const wire = other.connection as unknown as Canceller;
  const told = once(wire, 'end').catch(() => undefined);
  wire.on('error', () => undefined);
  for (const ready of ['connect', 'sslconnect']) wire.once(ready, () => wire.cancel(processID, secretKey));
  wire.connect(other.port, other.host);
  await Promise.race([told, pause(PATIENCE_MS, undefined, { ref: false })]);
  wire.stream.destroy();
};
