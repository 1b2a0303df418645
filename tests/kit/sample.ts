import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { sampleSupervisions } from '@asysta/infra/dev/seed/supervisions';
import { tellSamples } from '@asysta/infra/dev/seed/tell';
import { PEOPLE } from '@asysta/infra/identity/people';
import { ORGANIZATIONS } from '@asysta/infra/identity/realm';
import { registerSupervisions } from '@asysta/services/modules/reports/index';
import { DataKeys } from '@asysta/services/platform/encryption/data-keys';
import { processLog } from '@asysta/services/platform/log';
import { registerParties } from '@asysta/services/platform/tenancy/parties';
import { copyDatabase } from '../isolation/engine/database.js';
import { Caller } from './caller.js';
import { startServer, type TestServer } from './server.js';

/** A product with the sample in it, as the first `npm start` leaves it, in a database of its own. */
export interface Sample {
  readonly server: TestServer;
  /** A sample person in one of the sample centres. */
  readonly as: (username: string, centre: string) => Caller;
  readonly stop: () => Promise<void>;
}

/** Registers the sample parties and tells the sample, by the code that the first start runs. */
export const aSample = async (): Promise<Sample> => {
  const copy = await copyDatabase();
  const owner = new pg.Client({ connectionString: copy.superuserUrl });
  await owner.connect();
  await registerParties(owner, ORGANIZATIONS);
  await registerSupervisions(owner, sampleSupervisions());
  await owner.end();
  const keys = new DataKeys(randomBytes(32));
  const server = await startServer({ database: copy, keys });
  await tellSamples({ doors: server.doors, clock: server.clock, keys, log: processLog('seed', 'silent') });
  return {
    server,
    as: (username, centre) => {
      const person = PEOPLE.find((one) => one.username === username);
      if (!person) throw new Error(`No sample person ${username}`);
      return new Caller(server, centre, person.subject, '');
    },
    stop: async () => {
      await server.stop();
      await copy.drop();
    },
  };
};
