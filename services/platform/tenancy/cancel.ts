import { once } from 'node:events';
import type { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, type Pool, type PoolClient } from 'pg';

/** So long PostgreSQL may take to note it. */
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
 * Asks PostgreSQL to stop what a connection is at. It takes no connection of the pool and logs nobody in. Answers whether the server
 * has taken note: only then it is sure that nothing sent on the connection afterwards is stopped instead. Never rejects.
 */
export const cancel = async ({ options }: Pool, client: PoolClient): Promise<boolean> => {
  const { processID, secretKey } = client as unknown as Numbered;
  const other = new Client(options);
  const wire = other.connection as unknown as Canceller;
  const noted = once(wire, 'end').then(
    () => true,
    () => false,
  );
  wire.on('error', () => undefined);
  for (const ready of ['connect', 'sslconnect']) wire.once(ready, () => wire.cancel(processID, secretKey));
  wire.connect(other.port, other.host);
  const answer = await Promise.race([noted, pause(PATIENCE_MS, false, { ref: false })]);
  wire.stream.destroy();
  return answer;
};
