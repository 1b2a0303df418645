import { about, text } from '../inputs.js';

/** Why a record is not as it was. */
export const whyCorrected = about(
  text(500, 'Napisz, skąd ta poprawka.'),
  'Why it is corrected, for whoever asks later (powód poprawki).',
);

/** Why a record does not count. */
export const whyAnnulled = about(
  text(500, 'Napisz, dlaczego ten wpis się nie liczy.'),
  'Why it is annulled, for whoever asks later (powód unieważnienia).',
);
