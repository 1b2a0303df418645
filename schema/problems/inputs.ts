import * as v from 'valibot';
import { whyCorrected } from '../corrections/inputs.js';
import { about, content, day, idOf, optionalText, text } from '../inputs.js';
import { searchKey } from '../values/search-key.js';

const written = {
  name: about(
    v.pipe(
      text(80, 'Wpisz nazwę problemu.'),
      v.check((name) => searchKey(name) !== '', 'Nazwij problem słowami.'),
    ),
    'Short name, as it stands beside its box (nazwa).',
  ),
  description: about(optionalText(500), 'For whom it is meant, when the name does not say it (dla kogo).'),
  validFrom: day('First day on which it can be named (w użyciu od).'),
};

const ofProblem = { centreProblemId: idOf('CentreProblem', 'The problem.') };

/** A problem that a centre adds to those everybody has. */
export const AddCentreProblemSchema = content(
  'Adds a problem of the centre to those that every centre has (własny problem ośrodka).',
  written,
);
/** A parsed problem. */
export type AddCentreProblem = v.InferOutput<typeof AddCentreProblemSchema>;

/** A problem under another name; records keep the one it had. */
export const ChangeCentreProblemSchema = content(
  'Changes the name, the description or the first day of a problem of the centre; what was recorded keeps its name (zmiana nazwy).',
  { ...ofProblem, ...written, reason: whyCorrected },
);
/** A parsed change. */
export type ChangeCentreProblem = v.InferOutput<typeof ChangeCentreProblemSchema>;

/** A problem that is named no more. */
export const RetireCentreProblemSchema = content(
  'Retires a problem of the centre: no later interview or diagnosis names it, and what was recorded stays (wycofanie).',
  {
    ...ofProblem,
    lastOn: day('Last day on which it can be named; yesterday retires it at once (ostatni dzień).'),
    reason: about(text(500, 'Napisz, dlaczego ośrodek wycofuje ten problem.'), 'Why (powód).'),
  },
);
/** A parsed end. */
export type RetireCentreProblem = v.InferOutput<typeof RetireCentreProblemSchema>;

/** A retired problem that is in use again. */
export const RestoreCentreProblemSchema = content(
  'Brings a retired problem of the centre back, as if it had never been retired (przywrócenie).',
  { ...ofProblem, reason: about(text(500, 'Napisz, dlaczego ośrodek przywraca ten problem.'), 'Why (powód).') },
);
/** A parsed return. */
export type RestoreCentreProblem = v.InferOutput<typeof RestoreCentreProblemSchema>;
