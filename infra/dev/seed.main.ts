import { addDays } from '@asysta/schema/values/local-date';
import { lastClosedHalfYear } from '@asysta/schema/values/half-year';
import { ENTITIES } from '@asysta/services/api/entities';
import { buildApiSchema } from '@asysta/services/api/schema';
import { subjectOf } from '@asysta/services/api/subjects';
import { systemClock } from '@asysta/services/platform/clock';
import { readConfig } from '@asysta/services/platform/config';
import { DataKeys } from '@asysta/services/platform/encryption/data-keys';
import { processLog } from '@asysta/services/platform/log';
import { Doors } from '@asysta/services/platform/tenancy/doors';
import { ORGANIZATIONS } from '../identity/realm.js';
import { SAMPLE_CENTRES } from './seed/centres.js';
import { exchange } from './seed/exchange.js';
import { Office, type Stage } from './seed/office.js';
import { tellYear } from './seed/offices.js';
import { onboard } from './seed/onboard.js';
import { Repeatable } from './seed/repeatable.js';

const SEED = 20110609;

const config = readConfig(process.env);
const doors = await Doors.connect({
  database: config.ASYSTA_DATABASE,
  passwords: { centre: config.ASYSTA_PASSWORD_CENTRE, partner: config.ASYSTA_PASSWORD_PARTNER, region: config.ASYSTA_PASSWORD_REGION },
  entities: ENTITIES,
});
const today = systemClock.today();
const chance = new Repeatable(SEED);
const stage: Stage = {
  schema: buildApiSchema(),
  chance,
  surroundings: {
    doors,
    clock: systemClock,
    newId: () => chance.id(systemClock.now()),
    log: processLog('seed', config.ASYSTA_LOG_LEVEL),
    keys: new DataKeys(Buffer.from(config.ASYSTA_DATA_KEY, 'base64')),
    subjectOf,
  },
};
const offices = new Map(ORGANIZATIONS.map((party) => [party.alias, new Office(stage, party)]));
for (const organization of ORGANIZATIONS) {
  const units = await onboard({ doors, today, newId: stage.surroundings.newId }, organization);
  const office = offices.get(organization.alias);
  const city = SAMPLE_CENTRES[organization.alias]?.seat;
  if (office && city) await tellYear({ stage, office, today, city, units });
}
await exchange(offices, { today, yesterday: addDays(today, -1), halfYear: lastClosedHalfYear(today) });
await doors.close();
