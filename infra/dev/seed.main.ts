import { addDays } from '@asysta/schema/values/local-date';
import { lastClosedHalfYear } from '@asysta/schema/values/half-year';
import { buildApiSchema } from '@asysta/services/api/schema';
import { house } from '@asysta/services/modules/register';
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
import { settleNotices } from './seed/settled-notices.js';

const SEED = 20110609;

const config = readConfig(process.env);
const doors = await Doors.connect({
  database: config.ASYSTA_DATABASE,
  passwords: {
    centre: config.ASYSTA_PASSWORD_CENTRE,
    partner: config.ASYSTA_PASSWORD_PARTNER,
    region: config.ASYSTA_PASSWORD_REGION,
  },
  entities: house.entities,
});
const today = systemClock.today();
const schema = buildApiSchema();
const keys = new DataKeys(Buffer.from(config.ASYSTA_DATA_KEY, 'base64'));
const log = processLog('seed', config.ASYSTA_LOG_LEVEL);

/** Every party draws its own chances, so that they can be told side by side and still come out the same. */
const stageOf = (ordinal: number): Stage => {
  const chance = new Repeatable(SEED + ordinal);
  const newId = () => chance.id(systemClock.now());
  return { schema, chance, surroundings: { doors, clock: systemClock, newId, log, keys } };
};

const offices = new Map<string, Office>();
await Promise.all(
  ORGANIZATIONS.map(async (organization, ordinal) => {
    const stage = stageOf(ordinal);
    const office = new Office(stage, organization);
    offices.set(organization.alias, office);
    const units = await onboard({ doors, today, newId: stage.surroundings.newId }, organization);
    const city = SAMPLE_CENTRES[organization.alias]?.seat;
    if (city) {
      await tellYear({ stage, office, today, city, units });
      await settleNotices(office, today);
    }
  }),
);
await exchange(offices, { today, yesterday: addDays(today, -1), halfYear: lastClosedHalfYear(today) });
await doors.close();
