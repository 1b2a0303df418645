import type * as v from 'valibot';
import { about, content, day, idOf, oneOf, optionalText } from '../inputs.js';
import { ZA_ZYCIEM_ENDS } from './grounds-codes.js';

const ofCase = { supportCaseId: idOf('SupportCase', 'The case; expectedVersion is that of the case (sprawa).') };

/** The end of an application beside what else entitles. */
export const EndZaZyciemSchema = content(
  'Ends the application „Za życiem” in force beside another basis; the case goes on (zakończenie wniosku „Za życiem”).',
  {
    ...ofCase,
    endedOn: day('From this day it entitles no longer (od kiedy nie jest podstawą).'),
    reason: about(oneOf('ZaZyciemEnd', ZA_ZYCIEM_ENDS, 'Wybierz powód.'), 'Why (powód).'),
    note: about(optionalText(2000), 'What there is to say beside (uwagi).'),
  },
);
/** A parsed end of an application. */
export type EndZaZyciem = v.InferOutput<typeof EndZaZyciemSchema>;

/** The written authorisation of an applicant, needed before somebody acts in their name. */
export const RecordAuthorizationSchema = content(
  'Notes the written authorisation to act for the applicant, art. 8(3) pkt 2; needed only before somebody does (upoważnienie).',
  {
    ...ofCase,
    authorizedOn: day('Day of the authorisation (data upoważnienia).'),
  },
);
/** A parsed authorisation. */
export type RecordAuthorization = v.InferOutput<typeof RecordAuthorizationSchema>;
