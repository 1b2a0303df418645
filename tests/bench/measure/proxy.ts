import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';

/** What passed between a program and PostgreSQL. */
export interface Traffic {
  /** Statements that were carried out, BEGIN and COMMIT among them. */
  readonly statements: number;
  /** How often the program sent something and had to wait for the answer: what it sent before the answer came is one wait. */
  readonly waits: number;
  /** Bytes in both directions. */
  readonly bytes: number;
}

/** A relay between a program and PostgreSQL that counts what passes; it changes nothing. */
export interface CountingProxy {
  readonly port: number;
  /** What passed since the last call. */
  take(): Traffic;
  close(): Promise<void>;
}

const COMMAND_COMPLETE = 'C'.charCodeAt(0);
const READY = 'Z'.charCodeAt(0);
const QUERY = 'Q'.charCodeAt(0);
const SYNC = 'S'.charCodeAt(0);
const HEADER = 5;

/** Tells the kinds of the messages in a stream that comes in pieces; a first message without a kind is passed over. */
const messages = (untyped: boolean, onKind: (kind: number) => void) => {
  let rest: Buffer = Buffer.alloc(0);
  let skipping = untyped;
  return (piece: Buffer): void => {
    rest = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    for (;;) {
      const start = skipping ? 0 : 1;
      if (rest.length < start + 4) return;
      const length = start + rest.readInt32BE(start);
      if (!skipping && rest.length < HEADER) return;
      if (rest.length < length) return;
      if (!skipping) onKind(rest[0] ?? 0);
      skipping = false;
      rest = rest.subarray(length);
    }
  };
};

/** Starts a relay to a server on this machine. The program must not ask for TLS. */
export const countingProxy = async (serverPort: number): Promise<CountingProxy> => {
  let statements = 0;
  let waits = 0;
  let bytes = 0;
  const server = createServer((near) => {
    const far = connect(serverPort, '127.0.0.1');
    near.setNoDelay();
    far.setNoDelay();
    let outstanding = 0;
    const sent = messages(true, (kind) => {
      if (kind !== QUERY && kind !== SYNC) return;
      if (outstanding === 0) waits += 1;
      outstanding += 1;
    });
    const answered = messages(false, (kind) => {
      if (kind === COMMAND_COMPLETE) statements += 1;
      if (kind === READY && outstanding > 0) outstanding -= 1;
    });
    near.on('data', (piece) => {
      bytes += piece.length;
      sent(piece);
      far.write(piece);
    });
    far.on('data', (piece) => {
      bytes += piece.length;
      answered(piece);
      near.write(piece);
    });
    const end = (): void => {
      near.destroy();
      far.destroy();
    };
    near.on('close', end).on('error', end);
    far.on('close', end).on('error', end);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    take: () => {
      const taken = { statements, waits, bytes };
      statements = 0;
      waits = 0;
      bytes = 0;
      return taken;
    },
    close: async () => {
      server.close();
      await once(server, 'close');
    },
  };
};
