import * as v from 'valibot';
import { CONTACT_KINDS, type ContactKind } from './codes.js';
import { whyAnnulled, whyCorrected } from '../corrections/inputs.js';
import { about, content, day, idOf, minutes, oneOf, optionalDay, optionalHour, optionalText, text } from '../inputs.js';

/** Whether somebody was spoken with or written to; then `withWhom` says who. */
export const needsPerson = (kind: ContactKind): boolean => kind !== 'NOBODY_HOME';

const written = {
  kind: about(oneOf('ContactKind', CONTACT_KINDS, 'Wybierz, co to był za kontakt.'), 'Kind of contact (rodzaj).'),
  contactedOn: day('Day of the contact (data kontaktu).'),
  startsAt: optionalHour('When it began, HH:MM (godzina).'),
  durationMinutes: about(
    v.nullish(minutes('Podaj, ile minut trwał kontakt.', 'Kontakt nie może trwać dłużej niż dobę.'), null),
    'How long it took, in minutes (czas trwania).',
  ),
  withWhom: about(optionalText(200), 'With whom; needed unless nobody was at home (z kim).'),
  matter: about(text(4000, 'Napisz, czego dotyczył kontakt.'), 'What the contact was about (sprawa).'),
  agreements: about(optionalText(4000), 'What was agreed (ustalenia).'),
  nextContactOn: optionalDay('Day agreed for the next contact or meeting (następny termin).'),
};

type Written = v.InferOutput<v.ObjectSchema<typeof written, undefined>>;

/** What must agree within one contact: its kind and who it was with, its day and the next one. */
const agreeing = <Schema extends v.GenericSchema<unknown, Written>>(schema: Schema): Schema => {
  const contact: v.GenericSchema<unknown, Written> = schema;
  return v.pipe(
    contact,
    v.forward(
      v.partialCheck(
        [['kind'], ['withWhom']],
        ({ kind, withWhom }) => !needsPerson(kind) || withWhom !== null,
        'Napisz, z kim był kontakt.',
      ),
      ['withWhom'],
    ),
    v.forward(
      v.partialCheck(
        [['contactedOn'], ['nextContactOn']],
        ({ contactedOn, nextContactOn }) => nextContactOn === null || nextContactOn > contactedOn,
        'Następny termin musi być później niż ten kontakt.',
      ),
      ['nextContactOn'],
    ),
    // The checks change no value: what comes out is what the schema said.
  ) as unknown as Schema;
};

/** A contact as the person who made it writes it down. */
export const RecordContactSchema = agreeing(
  content('Records what was done for a family that was no meeting; the term of contact stays as it is (kontakt).', {
    supportCaseId: idOf('SupportCase', 'The case.'),
    ...written,
  }),
);
/** A contact as parsed. */
export type RecordContact = v.InferOutput<typeof RecordContactSchema>;

/** A contact as it should be. */
export const CorrectContactSchema = agreeing(
  content('Corrects what was recorded of a contact; what stood there stays readable (poprawka kontaktu).', {
    contactId: idOf('Contact', 'The contact.'),
    ...written,
    reason: whyCorrected,
  }),
);
/** A correction as parsed. */
export type CorrectContact = v.InferOutput<typeof CorrectContactSchema>;

/** A contact that does not count. */
export const AnnulContactSchema = content(
  'Annuls a contact, e.g. one put to the wrong family: it stays readable and counts nowhere.',
  {
    contactId: idOf('Contact', 'The contact.'),
    reason: whyAnnulled,
  },
);
/** A parsed annulment. */
export type AnnulContact = v.InferOutput<typeof AnnulContactSchema>;
