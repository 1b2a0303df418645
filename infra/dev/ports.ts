import { once } from 'node:events';
import { createServer } from 'node:net';
import { PlainError } from './plain-error.js';

/** The ports Asysta listens on, each with the variable that moves it and the port it has otherwise. */
export const PORTS = {
  web: { variable: 'ASYSTA_PORT', usual: 4000, what: 'the web' },
  identity: { variable: 'ASYSTA_IDENTITY_PORT', usual: 4001, what: 'sign-in' },
  postgres: { variable: 'ASYSTA_POSTGRES_PORT', usual: 4002, what: 'the database' },
  api: { variable: 'ASYSTA_API_PORT', usual: 4003, what: 'the API behind the watched web' },
} as const;

/** A use of a port. */
export type PortName = keyof typeof PORTS;

/** Reads one port from the environment; refuses what is no port. */
export const portOf = (name: PortName, environment: NodeJS.ProcessEnv): number => {
  const { variable, usual } = PORTS[name];
  const port = Number(environment[variable] ?? usual);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new PlainError(`${variable} must be a port between 1 and 65535.`);
};

const canListen = async (port: number, host: string): Promise<boolean> => {
  const server = createServer();
  try {
    server.listen({ port, host, exclusive: true });
    await once(server, 'listening');
    server.close();
    await once(server, 'close');
    return true;
  } catch (error) {
    // Machines without IPv6 answer with another error; nobody can be in the way there.
    const { code } = error as NodeJS.ErrnoException;
    return code !== 'EADDRINUSE' && code !== 'EACCES';
  }
};

/** Refuses with one sentence that names the port and the variable when something else listens there already. */
export const requireFreePort = async (name: PortName, port: number): Promise<void> => {
  const { variable, what } = PORTS[name];
  for (const host of ['127.0.0.1', '::1', '0.0.0.0', '::']) {
    if (await canListen(port, host)) continue;
    throw new PlainError(
      `Port ${port} for ${what} is in use by another program; choose another one, for example: ${variable}=${port + 100} npm start`,
    );
  }
};
