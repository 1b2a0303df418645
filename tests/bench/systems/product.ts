import { join } from 'node:path';
import { NODE_FLAGS } from '@asysta/infra/dev/node-flags';
import { MACHINE_CLIENT } from './realm.ts';
import type { System } from './system.ts';

const MAIN = join(import.meta.dirname, '..', '..', '..', 'services', 'dist', 'api', 'main.js');

/** The product as it is delivered: the built API process, with its own defaults but for its patience. */
export const product: System = {
  name: 'product',
  path: '/graphql',
  command: ({ databasePort, database, passwords, issuer, dataKey }, port) => ({
    args: [...NODE_FLAGS, MAIN],
    env: {
      ASYSTA_PORT: String(port),
      ASYSTA_PUBLIC_URL: `http://127.0.0.1:${port}`,
      ASYSTA_ISSUER: issuer,
      ASYSTA_WEB_CLIENT_SECRET: 'secret-of-the-bench',
      ASYSTA_CLIENTS: `asysta-web,${MACHINE_CLIENT}`,
      ASYSTA_DATA_KEY: dataKey,
      ASYSTA_DATABASE: `postgres://127.0.0.1:${databasePort}/${database}`,
      ASYSTA_PASSWORD_IDENTITY: passwords.asysta_identity,
      ASYSTA_PASSWORD_CENTRE: passwords.asysta_centre,
      ASYSTA_PASSWORD_PARTNER: passwords.asysta_partner,
      ASYSTA_PASSWORD_REGION: passwords.asysta_region,
      // A busy machine must slow an answer down, not change it.
      ASYSTA_CONNECT_TIMEOUT_MS: '30000',
      ASYSTA_LOG_LEVEL: 'error',
      NODE_ENV: 'production',
    },
  }),
};
