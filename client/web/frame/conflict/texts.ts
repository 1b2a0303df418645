import { addCopy } from '../../components/text.js';

/** Words of a conflict of two who saved at once. */
export const conflict = {
  title: 'Ktoś zmienił ten wpis wcześniej',
  safe: 'Nic z tego, co wpisano, nie przepadło i nic jeszcze nie zostało zastąpione.',
  last: 'Ostatnia poprawka: {{who}}, {{when}}.',
  choose: 'Te pola zmieniono w obu miejscach. Wybierz w każdym, która wersja ma zostać.',
  noneDiffers: 'Zmieniono inne pola niż tutaj, więc nie trzeba wybierać. Zapisz, a zostanie jedno i drugie.',
  before: 'Było:',
  mine: 'Twoja wersja',
  theirs: 'Wersja zapisana wcześniej',
  missing: 'Wybierz, która wersja ma zostać.',
  left_one: 'Do wyboru zostało jedno pole.',
  left_few: 'Do wyboru zostały {{count}} pola.',
  left_many: 'Do wyboru zostało {{count}} pól.',
  left_other: 'Do wyboru zostało {{count}} pola.',
  taken_one: 'Jeszcze jedno pole zmieniono tylko w zapisanej wersji. Zostanie tak, jak jest zapisane.',
  taken_few: 'Jeszcze {{count}} pola zmieniono tylko w zapisanej wersji. Zostaną tak, jak są zapisane.',
  taken_many: 'Jeszcze {{count}} pól zmieniono tylko w zapisanej wersji. Zostaną tak, jak są zapisane.',
  taken_other: 'Jeszcze {{count}} pola zmieniono tylko w zapisanej wersji. Zostaną tak, jak są zapisane.',
  save: 'Zapisz wybrane',
  saveAll: 'Zapisz obie zmiany',
  reconsider: 'Wróć do formularza',
  nothingToChoose:
    'Nie zapisano: ktoś w tym samym czasie zapisał tu inną zmianę. To, co wpisano, nie przepadło. Sprawdź, czy nadal pasuje, zanim zapiszesz jeszcze raz.',
  elsewhere:
    'Nie zapisano: ktoś w tym samym czasie zapisał tu inną zmianę. To, co wpisano, jest zachowane jako szkic formularza.',
} as const;

// They travel with the first form and not with the first page: whatever says them imports this file.
addCopy({ forms: { conflict } });
