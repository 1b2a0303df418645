import type { LocalDate } from '@asysta/schema/values/local-date';
import { defineSlot } from '../../../platform/module/slot.js';
import { question } from '../../../platform/operation/index.js';
import type { Condition } from '../../../platform/permission/condition.js';
import type { OwnRhythm } from '../../deadlines/index.js';

/** How often the family of the case of a row is met by agreement: an expression that gives how often and between which days, as a JSON array. */
export const ownRhythms = defineSlot<(supportCase: string) => string>('how often one family is met, by agreement');

/** How often and when, as an expression. */
export const rhythmsIn = (supportCase: string): string =>
  ["'[]'::jsonb", ...ownRhythms.items().map((rhythms) => rhythms(supportCase))].join(' || ');

/** Asked of a case: how often the family is met by agreement of its own, and between which days. */
export const rhythmsOf = question<readonly OwnRhythm[]>(rhythmsIn);

/** Cases whose term of contact is counted by a rhythm of their own on a day. */
export const inOwnRhythm = (day: LocalDate): Condition => ({
  sql: (row, bind) => `exists (select from jsonb_to_recordset(${rhythmsIn(row)}) own ("from" date, "to" date)
    where ${bind(day)}::date between own."from" and coalesce(own."to", 'infinity'))`,
});
