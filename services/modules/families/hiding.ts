import type { FilterQuery } from '@mikro-orm/core';
import type { Operation } from '../../platform/operation/index.js';
import { asFilter } from '../../platform/permission/condition.js';
import { defineSlot } from '../../platform/module/slot.js';
import { Family } from './family.entity.js';

/** Whether a family of a row hides at an address nobody may learn, as an expression. */
type Hiding = (family: string) => string;

/** Said by the module that keeps secret addresses: of a family that hides, no street is named where one did not open its card. */
export const hiding = defineSlot<Hiding>('whether a family hides at a secret address');

/** The same as an expression on a row: false where nobody could say. */
export const hidesIn = (family: string): string =>
  `(${
    hiding
      .items()
      .map((told) => told(family))
      .join(' or ') || 'false'
  })`;

/** The same of one family. */
export const familyHides = async (op: Operation, { id }: Pick<Family, 'id'>): Promise<boolean> =>
  (await op.em.count(Family, { $and: [{ id }, asFilter<Family>({ sql: hidesIn })] } as FilterQuery<Family>)) > 0;
