import { type NamedFunction, functionName } from '@asysta/schema/staff/function-name';
import type { Role } from '@asysta/schema/staff/codes';
import { inDatabase } from '../../../platform/operation/index.js';

/** As whom somebody is asked first who held several functions on a day: whoever proposes as a social worker, whoever decides as a head. */
const ORDER = {
  PROPOSES: ['SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'UNIT_HEAD', 'DIRECTOR'],
  DECIDES: ['DIRECTOR', 'UNIT_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'],
} as const satisfies Record<string, readonly Role[]>;

/** The column with the day of a deed, or with its moment: the day it was in Poland. */
type When = string | { readonly moment: string };

const dayOf = (row: string, on: When): string =>
  typeof on === 'string' ? `${row}.${on}` : `(${row}.${on.moment} at time zone 'Europe/Warsaw')::date`;

/**
 * The function somebody held on the day of their deed, told of a row that keeps both in these columns; null where they held none of
 * those that work with families, as a system of the centre does.
 */
export const functionThen = (by: string, on: When, as: keyof typeof ORDER) =>
  inDatabase<NamedFunction | null>(
    (row) => `select json_build_object('role', post.role, 'acting', post.acting, 'title', post.title) from appointment post
      where post.staff_member_id = ${row}.${by} and post.valid_from <= ${dayOf(row, on)} and (post.valid_to is null or post.valid_to >= ${dayOf(row, on)})
        and post.role in (${ORDER[as].map((role) => `'${role}'`).join(', ')})
      order by array_position(array[${ORDER[as].map((role) => `'${role}'`).join(', ')}], post.role), post.valid_from, post.id limit 1`,
  );

/** The same as the office calls it. */
export const inWords = (held: NamedFunction | null): string | null => held && functionName(held);
