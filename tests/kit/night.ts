import { house } from '@asysta/services/modules/register';
import { randomIds } from '@asysta/services/platform/ids';
import { carryOut } from '@asysta/services/platform/jobs/carry-out';
import type { TestServer } from './server.js';
import type { World } from './world.js';

/** Does for a centre what a job of the worker, by its name, does there at night, on the day of the test's clock. */
export const atNight = async (
  { doors, clock }: Pick<TestServer, 'doors' | 'clock'>,
  name: string,
  { party }: Pick<World, 'party'>,
): Promise<void> => {
  const job = house.jobs.find((one) => one.name === name);
  if (!job) throw new Error(`No job is called ${name}`);
  await carryOut(job, { party: party.id, subject: party.id }, { doors, clock, newId: randomIds });
};
