import { house } from '@asysta/services/modules/register';
import { randomIds } from '@asysta/services/platform/ids';
import { carryOut } from '@asysta/services/platform/jobs/carry-out';
import type { TestServer } from './server.js';
import type { World } from './world.js';

/** What one job of the night does in a centre. */
export const nightOf = async (server: TestServer, name: string, { party }: World): Promise<void> => {
  const job = house.jobs.find((one) => one.name === name);
  if (!job) throw new Error('No such job');
  await carryOut(job, { party: party.id, subject: party.id }, { doors: server.doors, clock: server.clock, newId: randomIds });
};
