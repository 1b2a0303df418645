import { termInWords } from '../law/codes.js';

/** How often somebody meets a family, as it is told: “co 3 dni”, “codziennie”. */
export const rhythmInWords = (days: number): string => (days === 1 ? 'codziennie' : `co ${termInWords(days, 'CALENDAR_DAYS')}`);

/** What stands as the source of a term of contact that is counted by the rhythm of one family. */
export const rhythmAsSource = (days: number): string => `rytm spotkań ustalony dla tej rodziny: ${rhythmInWords(days)}`;

/** What the history of a rhythm gives as the reason when the centre's rule counts again. */
export const BACK_TO_THE_RULE = 'Rodzina wraca do rytmu z zasad ośrodka.';
