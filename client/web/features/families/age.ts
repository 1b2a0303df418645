import { monthsLived, parseLocalDate } from '@asysta/schema/values/local-date';
import { countInWords, MONTHS_OF_AGE, YEARS } from '@asysta/schema/words/plural';

/** An age as it is said: in months below two years, then in years; null for a day of birth that is still to come. */
export const ageInWords = (birthDate: string, today: string): string | null => {
  const months = monthsLived(parseLocalDate(birthDate), parseLocalDate(today));
  if (months < 0) return null;
  return months < 24 ? countInWords(months, MONTHS_OF_AGE) : countInWords(Math.floor(months / 12), YEARS);
};
