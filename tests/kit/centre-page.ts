import { Centre } from '@asysta/services/modules/centres/index';
import { randomIds } from '@asysta/services/platform/ids';
import type { TestServer } from './server.js';
import { aCentre } from './world.js';

/** A centre with its own page, where its rules and its own problems stand. */
export const aCentreWithPage = async (server: TestServer) => {
  const staff = await aCentre(server);
  await staff.centre.inside(
    (em) =>
      void em.create(Centre, {
        id: randomIds(),
        name: 'Zielonki',
        shortName: 'GOPS',
        seat: 'Zielonki',
        voivodeship: 'małopolskie',
      }),
  );
  return staff;
};
