import * as v from 'valibot';
import { about, content, later, needs, optionalText } from '../inputs.js';
import { optionalCountry, optionalDocumentNumber } from '../families/document-inputs.js';
import { PeselSchema } from '../values/pesel.js';
import { phoneDigits } from '../values/phone.js';

/** What a worker asks the rest of the centre before a person is entered a second time. */
export const AskAboutPersonSchema = v.pipe(
  content('Asks whether the centre knows somebody in a file that the caller may not open (zapytanie o osobę).', {
    givenName: about(optionalText(80), 'Given name in full; with the surname (imię).'),
    surname: about(optionalText(120), 'Surname in full, in any of its forms; with the given name (nazwisko).'),
    phone: about(
      v.pipe(
        optionalText(40),
        v.check((phone) => phone === null || phoneDigits(phone) !== null, 'Wpisz cały numer telefonu: 9 cyfr.'),
      ),
      'Telephone in full (telefon).',
    ),
    pesel: about(needs('pesel:record', v.nullish(PeselSchema, null)), 'PESEL in full; compared exactly and not kept.'),
    documentNumber: about(
      needs('pesel:record', later(optionalDocumentNumber)),
      'Number of a foreigner’s document in full, with its country; compared exactly and not kept (numer dokumentu).',
    ),
    documentCountry: about(
      needs('pesel:record', later(optionalCountry)),
      'Country that issued it, by its two letters, ISO 3166-1 (kraj wydania).',
    ),
  }),
  v.forward(
    v.check(
      ({ documentNumber, documentCountry }) => (documentNumber === null) === (documentCountry === null),
      'Podaj i numer dokumentu, i kraj, który go wydał.',
    ),
    ['documentNumber'],
  ),
  v.forward(
    v.check(({ givenName, surname }) => surname !== null || givenName === null, 'Podaj i imię, i nazwisko.'),
    ['surname'],
  ),
  v.forward(
    v.check(({ givenName, surname }) => givenName !== null || surname === null, 'Podaj i imię, i nazwisko.'),
    ['givenName'],
  ),
  v.forward(
    v.check(
      ({ surname, phone, pesel, documentNumber }) => [surname, phone, pesel, documentNumber].some((one) => one !== null),
      'Podaj imię i nazwisko, telefon, numer PESEL albo dokument.',
    ),
    ['surname'],
  ),
);
/** A parsed question. */
export type AskAboutPerson = v.InferOutput<typeof AskAboutPersonSchema>;
