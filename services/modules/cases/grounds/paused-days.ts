import type { Period } from '@asysta/schema/values/period';
import { defineSlot } from '../../../platform/module/slot.js';
import { question } from '../../../platform/operation/index.js';

/** The pauses of visits of the case of a row: an expression that gives their first and last days, in their order, as a JSON array. */
export const visitsRest = defineSlot<(supportCase: string) => string>('days on which nobody visits a family, by agreement');

/** Those days, in which the term of contact rests, as an expression. */
export const pausesIn = (supportCase: string): string =>
  ["'[]'::jsonb", ...visitsRest.items().map((days) => days(supportCase))].join(' || ');

/** Asked of a case: its pauses of visits, in their order. */
export const pausesOf = question<readonly Period[]>(pausesIn);
