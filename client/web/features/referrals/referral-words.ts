import type { ReferralField, ReferralStanding } from '@asysta/schema/referrals/codes';
import { dayInPoland, type LocalDate } from '@asysta/schema/values/local-date';
import type { Tone } from '../../components/data/badge.js';
import type { IconName } from '../../components/icons.js';
import { formatDay, formatDayOfYear, formatTime } from '../../components/format.js';

/** Colour and drawing of each state; the word always stands beside them. */
export const STATE_LOOKS: Record<ReferralStanding, { readonly tone: Tone; readonly icon?: IconName }> = {
  SENT: { tone: 'info', icon: 'clock' },
  ACCEPTED: { tone: 'primary', icon: 'check' },
  ANSWERED: { tone: 'success', icon: 'check' },
  DECLINED: { tone: 'warning', icon: 'close' },
  REVOKED: { tone: 'neutral', icon: 'close' },
  EXPIRED: { tone: 'neutral', icon: 'clock' },
};

/** The Polish day of an instant. */
export const dayOfMoment = (instant: string): LocalDate => dayInPoland(new Date(instant));

/** An instant as it is told near its time: „24 listopada, 10:12”; with the year when that is another one. */
export const momentInWords = (instant: string, today: string): string => {
  const day = dayOfMoment(instant);
  const words = day.slice(0, 4) === today.slice(0, 4) ? formatDayOfYear(day) : formatDay(day);
  return `${words}, ${formatTime(instant)}`;
};

const DATED: readonly ReferralField[] = ['CHILDREN_BIRTH_DATES', 'SUPPORT_SINCE'];

/** A copied value for the eye: days in it are written in words, everything else is shown exactly as it was copied. */
export const valueInWords = (field: ReferralField, value: string): string =>
  DATED.includes(field) ? value.replace(/\d{4}-\d{2}-\d{2}/g, (day) => formatDay(day)) : value;
