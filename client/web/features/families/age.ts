import type { LocalDate } from '@asysta/schema/values/local-date';
import { countInWords, MONTHS_OF_AGE, YEARS } from '@asysta/schema/words/plural';

const numbers = (day: string): readonly [year: number, month: number, day: number] => {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
  return [year, month, dayOfMonth];
};

/** Whole months lived on a day; the day of the month counts, so that a birthday is reached on its day and not before. */
export const monthsLived = (birthDate: string, today: string): number => {
  const [bornYear, bornMonth, bornDay] = numbers(birthDate);
  const [year, month, day] = numbers(today);
  return (year - bornYear) * 12 + (month - bornMonth) - (day < bornDay ? 1 : 0);
};

/** An age as it is said: in months below two years, then in years; null for a day of birth that is still to come. */
export const ageInWords = (birthDate: string | LocalDate, today: string | LocalDate): string | null => {
  const months = monthsLived(birthDate, today);
  if (months < 0) return null;
  return months < 24 ? countInWords(months, MONTHS_OF_AGE) : countInWords(Math.floor(months / 12), YEARS);
};
