import type { Supervision } from '@asysta/services/modules/reports/index';
import { organizationOf } from '../../identity/realm.js';
import { SAMPLE_CENTRES } from './centres.js';

/** Which sample region collects the reports of which sample centre; Raków's voivodeship has no authority here. */
export const sampleSupervisions = (): readonly Supervision[] =>
  Object.entries(SAMPLE_CENTRES).flatMap(([alias, { region, teryt }], position) =>
    region
      ? [
          {
            id: `01980a00-0000-7000-8000-0000000005${String(position).padStart(2, '0')}`,
            centreId: organizationOf(alias).id,
            regionId: organizationOf(region).id,
            centreName: organizationOf(alias).name,
            terytCode: teryt,
            validFrom: '2020-01-01',
          },
        ]
      : [],
  );
