import { randomIds } from '@asysta/services/platform/ids';
import { carryOut } from '@asysta/services/platform/jobs/carry-out';
import type { TestServer } from './server.js';
import type { World } from './world.js';

/** Does for a centre what a job of the worker does there at night, on the day of the test's clock. */
export const atNight = async (
  { doors, clock }: Pick<TestServer, 'doors' | 'clock'>,
  job: Parameters<typeof carryOut>[0],
  { party }: Pick<World, 'party'>,
): Promise<void> => {
  await carryOut(job, { party: party.id, subject: party.id }, { doors, clock, newId: randomIds });
};
