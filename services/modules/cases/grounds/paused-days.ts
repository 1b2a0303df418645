import type { Period } from '@asysta/schema/values/period';
import { defineSlot } from '../../../platform/module/slot.js';
import { question } from '../../../platform/operation/index.js';

/** Days on which nobody visits the family of a case of a row, by agreement: a query for their first and last days. */
export const pauses = defineSlot<(supportCase: string) => string>('days on which nobody visits a family, by agreement');

/** Those days of a case of a row, in their order, as JSON: the term of contact rests in them. */
export const pausesIn = (supportCase: string): string => {
  const told = pauses.items().map((query) => query(supportCase));
  return `(select coalesce(json_agg(json_build_object('from', rest.first_on, 'to', rest.last_on) order by rest.first_on), '[]') as pauses
    from (${told.join(' union all ')}) rest (first_on, last_on))`;
};

/** Asked of a case: its pauses of visits, in their order. */
export const pausesOf = question<readonly Period[]>((supportCase) => pausesIn(supportCase));
