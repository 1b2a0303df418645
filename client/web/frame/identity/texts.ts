import { addCopy } from '../../components/text.js';

/** Words of the numbers by which a person is known beside the PESEL. */
export const identity = {
  peselUkr: 'PESEL ze statusem UKR',
  kind: 'Dokument cudzoziemca',
  country: 'Kraj, który go wydał',
  number: 'Numer dokumentu',
  numberHint: 'Gdy osoba nie ma numeru PESEL albo dokument jest potrzebny obok niego. Wpisz też rodzaj i kraj.',
  why: 'Po dokumencie poznamy osobę bez numeru PESEL i nie zapiszemy jej drugi raz. Chronimy go tak jak PESEL: zapisujemy w postaci zaszyfrowanej i nie pokazujemy na listach (art. 7 ustawy o wspieraniu rodziny).',
  removed: 'Zapisany dokument jest cudzy, a właściwego nie znamy: usuń go',
  document: 'Dokument',
} as const;

// They travel with what says them first and not with the first page: whatever says them imports this file.
addCopy({ forms: { identity } });
