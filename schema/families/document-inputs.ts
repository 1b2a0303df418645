import * as v from 'valibot';
import { about, later, needs, optionalOneOf } from '../inputs.js';
import { type Country, CountrySchema } from '../values/countries.js';
import { DOCUMENT_KINDS, type DocumentKind } from './codes.js';

/** A document of a foreigner, whole: a number says nothing without the country that issued it. */
export interface IdentityDocument {
  readonly kind: DocumentKind;
  readonly number: string;
  readonly country: Country;
}

/** Capital letters of the Cyrillic script that a document prints exactly like Latin ones. */
const LATIN: Readonly<Record<string, string>> = {
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  У: 'Y',
  Х: 'X',
  І: 'I',
  Ј: 'J',
  Ѕ: 'S',
};

/**
 * What of a number counts when two are compared: how it was spaced or joined by a hyphen is nobody's difference, nor on which keyboard
 * a letter was typed that looks the same.
 */
export const significantOf = (number: string): string =>
  number
    .normalize('NFKC')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .replaceAll(/\p{Script=Cyrillic}/gu, (letter) => LATIN[letter] ?? letter);

const SHORTEST = 4;

/** A number as it stands in the document, in capital letters; spaces are forgiven. */
export const DocumentNumberSchema = v.pipe(
  v.string('Wpisz numer dokumentu.'),
  v.normalize('NFKC'),
  v.transform((text) => text.replaceAll(/\s/g, '').toUpperCase()),
  v.regex(/^[\p{L}\d/.-]*$/u, 'Numer dokumentu składa się z liter i cyfr. Porównaj go z dokumentem i popraw.'),
  v.maxLength(30, 'Skróć numer: najwyżej 30 znaków.'),
  v.check((text) => text === '' || significantOf(text).length >= SHORTEST, 'Wpisz cały numer dokumentu: co najmniej 4 znaki.'),
);

/** The number of a document that may be left out; one that shows nothing is none. */
export const optionalDocumentNumber = v.nullish(
  v.pipe(
    DocumentNumberSchema,
    v.transform((text): string | null => (text === '' ? null : text)),
  ),
  null,
);

/** The country of a document that may be left out. */
export const optionalCountry = v.nullish(CountrySchema, null);

/** The positions of a person's document; all three or none. */
export const documentPositions = {
  documentKind: about(
    needs('pesel:record', later(optionalOneOf('DocumentKind', DOCUMENT_KINDS, 'Wybierz rodzaj dokumentu.'))),
    'Kind of the document of a foreigner; sealed with its number (rodzaj dokumentu). Writing it needs the right to numbers.',
  ),
  documentNumber: about(
    needs('pesel:record', later(optionalDocumentNumber)),
    'Number of the document; kept sealed, never shown in lists (numer dokumentu). Writing it needs the right to numbers.',
  ),
  documentCountry: about(
    needs('pesel:record', later(optionalCountry)),
    'Country that issued it, by its two letters, ISO 3166-1 (kraj wydania). Writing it needs the right to numbers.',
  ),
} as const;

interface Positions {
  readonly documentKind: DocumentKind | null;
  readonly documentNumber: string | null;
  readonly documentCountry: Country | null;
}

/** Whether a document is typed whole, or none is. */
export const isWholeOrNone = ({ documentKind, documentNumber, documentCountry }: Positions): boolean =>
  new Set([documentKind === null, documentNumber === null, documentCountry === null]).size === 1;

/** The document that is typed, or none. */
export const documentOf = ({
  documentKind: kind,
  documentNumber: number,
  documentCountry: country,
}: Positions): IdentityDocument | null => (kind && number && country ? { kind, number, country } : null);
