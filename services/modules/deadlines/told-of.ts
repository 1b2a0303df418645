import type { LocalDate } from '@asysta/schema/values/local-date';
import { dutyHolders, toldBeside } from './deadlines.slots.js';

/** A statement whose marks stand for one day, with the day as often as it is asked. */
export const onDays = (
  statement: (today: () => string) => string,
  today: LocalDate,
): { readonly text: string; readonly days: readonly string[] } => {
  const days: string[] = [];
  const text = statement(() => {
    days.push(today);
    return '?';
  });
  return { text, days };
};

/** Everybody who answers for a term on a day, as an expression that gives an array; a place is null where nobody does. */
export const holdersOfTerm = (deadline: string, today: () => string): string =>
  `array[${dutyHolders
    .items()
    .map((holder) => holder(deadline, today))
    .join(', ')}]::uuid[]`;

/** Everybody who is told of a term beside those who answer for it. */
export const besideOfTerm = (deadline: string, holders: string, today: () => string): string =>
  ["'{}'::uuid[]", ...toldBeside.items().map((told) => told(deadline, holders, today))].join(' || ');
