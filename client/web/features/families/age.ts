import { AGE_WORDS } from '@asysta/schema/families/codes';
import { monthsLived, parseLocalDate } from '@asysta/schema/values/local-date';
import { formatDay } from '../../components/format.js';
import { countInWords, MONTHS_OF_AGE, YEARS } from '@asysta/schema/words/plural';

/** An age as it is said: in months below two years, then in years; null for a day of birth that is still to come. */
export const ageInWords = (birthDate: string, today: string): string | null => {
  const months = monthsLived(parseLocalDate(birthDate), parseLocalDate(today));
  if (months < 0) return null;
  return months < 24 ? countInWords(months, MONTHS_OF_AGE) : countInWords(Math.floor(months / 12), YEARS);
};

interface Known {
  readonly birthDate?: string | null | undefined;
  readonly bornAbout?: number | null | undefined;
  readonly expectedOn?: string | null | undefined;
}

/** The age of a person as far as anything is known of it: by the day of birth, as a guess, or when they are expected; else null. */
export const knownAge = ({ birthDate, bornAbout, expectedOn }: Known, today: string): string | null => {
  if (birthDate) return ageInWords(birthDate, today);
  if (bornAbout) return `${AGE_WORDS.about} ${countInWords(Math.max(0, Number(today.slice(0, 4)) - bornAbout), YEARS)}`;
  return expectedOn ? `${AGE_WORDS.expected} ${formatDay(expectedOn)}` : null;
};
