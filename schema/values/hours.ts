const DAY_MINUTES = 1440;

/** Work of more hours at one go is asked about. */
export const VERY_LONG_HOURS = 8;

/** When something began, HH:MM, and how many minutes it took; an hour nobody told is null. */
export interface Hours {
  readonly startsAt: string | null;
  readonly durationMinutes: number;
}

const TYPED = /^([01]?\d|2[0-3])[:.]?([0-5]\d)$/;

/** An hour as people type it (9:30, 9.30, 930, 0930), as HH:MM; what is none is left as it was typed. */
export const hourTyped = (typed: string): string =>
  typed.trim().replace(TYPED, (_, hour: string, rest: string) => `${hour.padStart(2, '0')}:${rest}`);

/** Minutes from midnight to an hour, HH:MM. */
export const minutesOf = (hour: string): number => Number(hour.slice(0, 2)) * 60 + Number(hour.slice(3, 5));

/** Whether something ends on the day after it began. */
export const endsNextDay = ({ startsAt, durationMinutes }: Hours): boolean =>
  startsAt !== null && minutesOf(startsAt) + durationMinutes > DAY_MINUTES;

/** Whether something took longer than is likely. */
export const isVeryLong = ({ durationMinutes }: Pick<Hours, 'durationMinutes'>): boolean =>
  durationMinutes > VERY_LONG_HOURS * 60;
