import type { LocalDate } from '@asysta/schema/values/local-date';

/** Days on which somebody accompanied a family; on its last day the place is free again for the next family. */
export interface Accompanied {
  readonly assignedOn: LocalDate;
  readonly endedOn?: LocalDate | null | undefined;
  /** Whether the family stands apart on a day and takes no place, by a rule of the centre; left out, it never does. */
  readonly apartOn?: (day: LocalDate) => boolean;
}

/** A day on which somebody has no room, with the limit in force then. */
export interface FullDay {
  readonly day: LocalDate;
  readonly limit: number;
}

interface Interval {
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Days on which a limit, a rule of the centre or what entitles a family changes. */
  readonly changedOn?: readonly LocalDate[];
}

/** How many families somebody accompanied on a day. */
export const familiesOn = (held: readonly Accompanied[], day: LocalDate): number =>
  held.filter(({ assignedOn, endedOn, apartOn }) => assignedOn <= day && (!endedOn || day < endedOn) && !apartOn?.(day)).length;

/** The days on which the count or its limit may be higher than the day before: between them it only falls. */
export const daysToCount = (held: readonly Accompanied[], { from, to, changedOn = [] }: Interval): readonly LocalDate[] => {
  const begun = [...held.map(({ assignedOn }) => assignedOn), ...changedOn];
  return [...new Set([from, ...begun.filter((day) => from < day && day <= to)])].toSorted();
};
