import type * as v from 'valibot';
import { whyAnnulled, whyCorrected } from '../corrections/inputs.js';
import { about, content, day, idOf, optionalDay, text } from '../inputs.js';

const written = {
  name: about(
    text(200, 'Wpisz nazwę sądu z wydziałem, na przykład: Sąd Rejonowy, III Wydział Rodzinny i Nieletnich.'),
    'Name of the court with its division (sąd i wydział).',
  ),
  address: about(text(300, 'Wpisz adres, na który wysyła się pisma.'), 'Where letters go (adres).'),
  validFrom: day('First day on which it is competent for the area of the centre (właściwy od).'),
  validTo: optionalDay('Last day, once it is known (właściwy do).'),
  source: about(
    text(300, 'Napisz, skąd wiadomo, że ten sąd jest właściwy, na przykład numer rozporządzenia.'),
    'How the centre knows it (podstawa).',
  ),
};

/** The court that decides about the families of a centre, between two days. */
export const RecordCompetentCourtSchema = content(
  'Records which court is competent for the area of the centre; the one before, where it has no last day, ends the day before (sąd właściwy).',
  written,
);
/** A parsed competent court. */
export type RecordCompetentCourt = v.InferOutput<typeof RecordCompetentCourtSchema>;

/** The competent court as it should have been written. */
export const CorrectCompetentCourtSchema = content(
  'Corrects a competent court, or says until when it was; what stood there stays readable (poprawka sądu właściwego).',
  { competentCourtId: idOf('CompetentCourt', 'The court.'), ...written, reason: whyCorrected },
);
/** A parsed correction of a competent court. */
export type CorrectCompetentCourt = v.InferOutput<typeof CorrectCompetentCourtSchema>;

/** A court that never was competent. */
export const AnnulCompetentCourtSchema = content(
  'Annuls a competent court entered by mistake: it stays readable and is proposed nowhere (unieważnienie sądu właściwego).',
  { competentCourtId: idOf('CompetentCourt', 'The court.'), reason: whyAnnulled },
);
/** A parsed annulment of a competent court. */
export type AnnulCompetentCourt = v.InferOutput<typeof AnnulCompetentCourtSchema>;
