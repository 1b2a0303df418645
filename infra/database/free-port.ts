import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

/** A port of this machine that nobody listens on at the moment. */
export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

/** How PostgreSQL and `npm start` say that somebody else listens there. */
const TAKEN = /in use|could not create any TCP\/IP sockets/;
const TRIES = 5;

/**
 * Starts something on a free port, and again on another one when a stranger took the port before it was listened on: between
 * the two lies the making of a data folder, and a busy machine gives its ports to many.
 */
export const onFreePort = async <T>(start: (port: number) => Promise<T>, tries = TRIES): Promise<T> => {
  try {
    return await start(await freePort());
  } catch (error) {
    if (tries <= 1 || !TAKEN.test(error instanceof Error ? error.message : '')) throw error;
    return onFreePort(start, tries - 1);
  }
};
