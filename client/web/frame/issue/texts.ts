import { addCopy } from '../../components/text.js';

/** What a field's check says when its schema has no words of its own. */
export const issue = {
  required: 'Uzupełnij to pole.',
  choose: 'Wybierz jedną z możliwości.',
  chooseSome: 'Zaznacz co najmniej jedną możliwość.',
  tooLong: 'Skróć tekst: najwięcej {{limit}} znaków.',
  tooShort: 'Napisz więcej: co najmniej {{limit}} znaków.',
  tooSmall: 'Wpisz liczbę nie mniejszą niż {{limit}}.',
  tooLarge: 'Wpisz liczbę nie większą niż {{limit}}.',
  number: 'Wpisz liczbę cyframi.',
  date: 'Wpisz datę: dzień, miesiąc i rok.',
  accept: 'Zaznacz, aby przejść dalej.',
  other: 'Sprawdź, co wpisano w tym polu, i popraw.',
} as const;

// They travel with the first form and not with the first page: whatever says them imports this file.
addCopy({ forms: { issue } });
