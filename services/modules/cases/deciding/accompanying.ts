import { defineSlot } from '../../../platform/module/slot.js';
import { inDatabase, question } from '../../../platform/operation/index.js';

/** What is told of a case of a row, as an expression. */
type Accompanying = (supportCase: string) => string;

/** Said by the module that keeps who accompanies whom: a case in support without anybody waits for the director. */
export const accompanying = defineSlot<Accompanying>('whether somebody accompanies the family of a case');

/** The same as an expression on a row: false where nobody could say. */
export const accompaniedIn = (row: string): string =>
  `(${
    accompanying
      .items()
      .map((told) => told(row))
      .join(' or ') || 'false'
  })`;

/** The same as a reading asks it of the database. */
export const accompanied = inDatabase<boolean>((row) => `select ${accompaniedIn(row)} as accompanied`);

/** The same asked of a case. */
export const accompaniedNow = question<boolean>((row) => `select ${accompaniedIn(row)} as accompanied`);

/** Who accompanies the family of a case of a row, as an expression that gives an id, or null. */
export const accompanyingPerson = defineSlot<Accompanying>('who accompanies the family of a case');
