import type { LocalDate } from '@asysta/schema/values/local-date';
import { inDatabase, ownRow } from '../../platform/operation/index.js';
import { EVERY_ROW } from '../../platform/permission/condition.js';
import { Centre } from './centre.entity.js';

/** The card of the caller's own centre; there is exactly one and no way to ask for another. */
export const ownCentre = ownRow(Centre, () => EVERY_ROW);

/** A code of the gmina with the days on which it held. */
interface Code {
  readonly code: string;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

/** Every TERYT code the gmina ever had, the newest first: its last digit changes when a village becomes a town. */
export const terytCodes = inDatabase<readonly Code[]>(
  () => `select coalesce(json_agg(json_object('code' value told.code, 'validFrom' value told.valid_from,
    'validTo' value told.valid_to) order by told.valid_from desc), '[]') as teryt_codes from centre_teryt told`,
);
