import { house } from '@asysta/services/modules/register';
import { systemClock } from '@asysta/services/platform/clock';
import { readConfig } from '@asysta/services/platform/config';
import { DataKeys } from '@asysta/services/platform/encryption/data-keys';
import { processLog } from '@asysta/services/platform/log';
import { Doors } from '@asysta/services/platform/tenancy/doors';
import { tellSamples } from './seed/tell.js';

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
const keys = new DataKeys(Buffer.from(config.ASYSTA_DATA_KEY, 'base64'));
await tellSamples({ doors, keys, clock: systemClock, log: processLog('seed', config.ASYSTA_LOG_LEVEL) });
await doors.close();
