import { lastClosedHalfYear } from '@asysta/schema/values/half-year';
import { buildApiSchema } from '@asysta/services/api/schema';
import type { Surroundings } from '@asysta/services/platform/operation/index';
import { ORGANIZATIONS } from '../../identity/realm.js';
import { SAMPLE_CENTRES } from './centres.js';
import { exchange } from './exchange.js';
import { Office, type Stage } from './office.js';
import { tellYear } from './offices.js';
import { onboard } from './onboard.js';
import { Repeatable } from './repeatable.js';
import { settleNotices } from './settled-notices.js';

const SEED = 20110609;

/** Writes the whole sample into a database whose parties are registered: the centres, their people and the year of each. */
export const tellSamples = async (house: Omit<Surroundings, 'newId'>): Promise<void> => {
  const { clock, doors } = house;
  const today = clock.today();
  const schema = buildApiSchema();
  /** Every party draws its own chances, so that they can be told side by side and still come out the same. */
  const stageOf = (ordinal: number): Stage => {
    const marks = new Repeatable(SEED + 1_000 + ordinal);
    const newId = () => marks.id(clock.now());
    return { schema, marks, chance: new Repeatable(SEED + ordinal), surroundings: { ...house, newId } };
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
  await exchange(offices, { today, halfYear: lastClosedHalfYear(today) });
};
