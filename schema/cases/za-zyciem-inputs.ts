import * as v from 'valibot';
import { about, content, day, idOf, later, oneOf, optionalDay, optionalOneOf, optionalText, text } from '../inputs.js';
import { namesOneFamily, whichFamily } from '../intakes/inputs.js';
import { CERTIFICATE_KINDS, PHYSICIAN_SPECIALTIES, ZA_ZYCIEM_ENDS, ZA_ZYCIEM_GROUPS } from './grounds-codes.js';

const ofCase = { supportCaseId: idOf('SupportCase', 'The case; expectedVersion is that of the case (sprawa).') };

/** Za życiem application with its certificate. */
export const OpenZaZyciemCaseSchema = v.pipe(
  content('Opens a case by a Za życiem application with its certificate, without an interview (wniosek „Za życiem”).', {
    ...whichFamily,
    appliedOn: day('Day of the application; it entitles from this day (data wniosku).'),
    applicant: about(text(200, 'Wpisz, kto składa wniosek.'), 'Who applies (wnioskodawca).'),
    targetGroup: about(oneOf('ZaZyciemGroup', ZA_ZYCIEM_GROUPS, 'Wybierz, kogo dotyczy wniosek.'), 'Whom it concerns (grupa).'),
    certificateKind: about(
      oneOf('CertificateKind', CERTIFICATE_KINDS, 'Wybierz rodzaj zaświadczenia.'),
      'What the certificate confirms (rodzaj zaświadczenia).',
    ),
    certificateIssuedOn: day('Day of the certificate (data zaświadczenia).'),
    documentName: later(
      about(optionalText(200), 'What the document is called; of a pregnancy any will do, art. 8(2) (jaki to dokument).'),
    ),
    physicianSpecialty: about(
      optionalOneOf('PhysicianSpecialty', PHYSICIAN_SPECIALTIES, 'Wybierz specjalizację z listy.'),
      'Specialty of the physician; checked only for the condition of a child (specjalizacja).',
    ),
    writtenAuthorizationOn: optionalDay(
      'Day of the written authorisation to act for the applicant; also later, before somebody does (data upoważnienia).',
    ),
  }),
  v.forward(
    v.check((input) => namesOneFamily(input), 'Wybierz rodzinę z listy albo wpisz nową.'),
    ['familyId'],
  ),
);
/** A parsed application. */
export type OpenZaZyciemCase = v.InferOutput<typeof OpenZaZyciemCaseSchema>;

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
