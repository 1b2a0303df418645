import type { assignmentsOutside } from './outside/texts.js';

/** Words of giving a family its assistant. */
export const assignments = {
  title: 'Przydział asystenta',
  intro: 'Rodziny, które czekają na Twoją decyzję o asystencie.',
  family: 'Rodzina {{surname}}',
  families: 'Rodziny',
  toQualify: {
    title: 'Do kwalifikacji',
    empty: 'Żaden wniosek nie czeka na kwalifikację.',
    action: 'Rozpatrz wniosek',
  },
  toAssign: {
    title: 'Do przydzielenia',
    empty: 'Żadna rodzina nie czeka teraz na przydział asystenta.',
    action: 'Przydziel asystenta',
  },
  column: {
    family: 'Rodzina',
    number: 'Numer sprawy',
    track: 'Tryb',
    since: 'Od kiedy czeka',
    social: 'Pracownik socjalny',
    step: 'Następny krok',
  },
  empty: {
    title: 'Nikt nie czeka na asystenta',
    text: 'Gdy pracownik socjalny złoży wniosek o asystenta albo zapisze postanowienie sądu lub wniosek „Za życiem”, zobaczysz tu rodzinę i obciążenie każdego asystenta.',
  },
  loads: {
    limitTitle: 'Skąd ten limit?',
    ofLimit: '{{families}} z {{limit}} rodzin',
    title: 'Obciążenie asystentów',
    limitWhy:
      'Asystent pracuje jednocześnie najwyżej z {{limit}} rodzinami (art. 15 ust. 4 ustawy o wspieraniu rodziny). Liczba zależy też od tego, jak trudna jest praca.',
    value_one: '{{count}} rodzina',
    value_few: '{{count}} rodziny',
    value_many: '{{count}} rodzin',
    value_other: '{{count}} rodziny',
    ended: 'Nie pełni już funkcji: rodziny czekają na przekazanie',
    none: 'W ośrodku nie ma jeszcze asystenta rodziny. Powołuje go administrator w zakładce Pracownicy.',
  },
  file: {
    title: 'Na czym opiera się decyzja',
    justification: 'Uzasadnienie',
    requestedBy: 'Kto złożył',
    requestedOn: 'Kiedy złożono',
    basis: 'Podstawa wsparcia',
    basisSince: '{{kind}}, od {{date}}',
    noBasis: 'Dziś nie ma ważnej podstawy wsparcia',
    problems: 'Problemy z diagnozy',
    need: 'Ustalenie z wywiadu',
    number: 'Numer sprawy',
  },
  step: {
    done: 'Zrobione',
    qualify: 'Kwalifikacja rodziny',
    assign: 'Wybór asystenta',
    qualifiedOn: 'Zakwalifikowano {{date}}, {{name}}',
    waits: 'Najpierw zakwalifikuj rodzinę.',
  },
  qualify: {
    intro: 'W tym ośrodku przed przydziałem potwierdzasz, że rodzina potrzebuje asystenta i jest podstawa, żeby ją wspierać.',
    on: 'Dzień kwalifikacji',
    onHint: 'Od tego dnia biegnie termin pierwszej wizyty, jeśli ośrodek taki ustalił.',
    grounds: 'Na czym opierasz decyzję?',
    groundsHint: 'Na przykład: wywiad i diagnoza potwierdzają trudności, rodzina wyraziła zgodę na piśmie.',
    submit: 'Zakwalifikuj rodzinę',
    success: 'Rodzina zakwalifikowana',
    whyTitle: 'Kto i na jakiej podstawie decyduje?',
    why: 'Kierownik ośrodka przydziela asystenta na wniosek pracownika socjalnego, po wywiadzie i analizie sytuacji rodziny (art. 11 ustawy o wspieraniu rodziny). Osobna kwalifikacja to zasada tego ośrodka.',
  },
  assign: {
    label: 'Kto będzie pracować z tą rodziną?',
    full: 'Limit wyczerpany (art. 15 ust. 4). Najpierw trzeba zakończyć pracę z inną rodziną albo ją przekazać.',
    ended: 'Nie pełni już funkcji asystenta.',
    away: 'Nieobecność od {{from}} do {{to}}.',
    room_one: 'Może przyjąć jeszcze {{count}} rodzinę.',
    room_few: 'Może przyjąć jeszcze {{count}} rodziny.',
    room_many: 'Może przyjąć jeszcze {{count}} rodzin.',
    room_other: 'Może przyjąć jeszcze {{count}} rodziny.',
    submit: 'Przydziel asystenta',
    choose: 'Wybierz asystenta z listy.',
    allFull: {
      title: 'Wszyscy asystenci mają pełny limit rodzin',
      text: 'Ustawa nie pozwala przydzielić kolejnej rodziny (art. 15 ust. 4). Zakończ wsparcie rodziny, która już go nie potrzebuje, albo zatrudnij kolejnego asystenta.',
    },
    confirm: {
      title: 'Przydzielić asystenta?',
      text: '{{name}} zacznie pracę z rodziną {{surname}} dzisiaj i od razu zobaczy jej kartę. Dostanie o tym powiadomienie.',
      textSince:
        '{{name}} pracuje z rodziną {{surname}} od {{date}} i od razu zobaczy jej kartę. Wizyty od tego dnia będzie można zapisać.',
      load: 'Będzie to rodzina numer {{next}} tej osoby.',
      loadOfLimit: 'Będzie to rodzina numer {{next}} tej osoby, na {{limit}} możliwych.',
      submit: 'Przydziel',
    },
    success: 'Asystent przydzielony',
  },
  paper: {
    open: 'Decyzja zapadła na papierze innego dnia',
    title: 'Decyzja na papierze',
    on: 'Dzień decyzji',
    onHint: 'Od tego dnia asystent pracuje z rodziną. Puste pole oznacza dzisiaj.',
    decider: 'Kto zdecydował?',
    deciderHint: 'Wypełnij, jeśli to nie Ty. Ta osoba mogła już odejść z ośrodka.',
    reason: 'Dlaczego wpisujesz ją dopiero teraz?',
    reasonHint: 'Obok decyzji zostanie też dzień wpisu. Decyzję sprzed ponad 30 dni wpisuje tylko kierownik ośrodka.',
  },
  other: {
    title: 'Inna decyzja',
    open: 'Zwróć wniosek albo odmów',
    intro:
      'Wniosek wróci do pracownika socjalnego, który przeczyta Twoje uwagi i może złożyć kolejny. Ten zostaje w historii sprawy.',
    outcome: 'Co postanawiasz?',
    RETURNED: 'Zwracam do uzupełnienia',
    REFUSED: 'Odmawiam przydzielenia asystenta',
    reason: 'Co uzupełnić albo dlaczego odmawiasz?',
    reasonHint: 'Przeczyta to pracownik socjalny. Na przykład: dopisz, jakiej pomocy już próbowano.',
    submit: 'Zapisz decyzję',
    success: 'Decyzja zapisana',
  },
  result: {
    title: 'Asystent przydzielony',
    text: 'Z rodziną pracuje {{name}}.',
    due: 'Pierwsza wizyta: najpóźniej {{date}}. Podstawa: {{source}}, wersja {{version}}.',
    noRule: 'W tej sprawie nie obowiązuje zasada o terminie pierwszej wizyty, więc nie pilnujemy tu żadnego dnia.',
    done: 'Pierwsza wizyta już się odbyła.',
    toFamily: 'Otwórz kartę rodziny',
    toList: 'Wróć do listy wniosków',
  },
  end: {
    open: 'Zakończ przydział',
    title: 'Zakończenie przydziału',
    intro: 'Sprawa zostaje otwarta i czeka na następnego asystenta. {{name}} od razu straci dostęp do karty rodziny.',
    reason: 'Powód',
    note: 'Co następny asystent powinien wiedzieć?',
    noteHint: 'Co działa, co uzgodniono, kiedy jest najbliższe spotkanie.',
    submit: 'Zakończ przydział',
    success: 'Przydział zakończony',
  },
  noCase: 'Ta rodzina nie ma otwartej sprawy, więc nie ma czego przydzielać.',
  notRequested:
    'W tej sprawie nie ma jeszcze wniosku o asystenta. Składa go pracownik socjalny, gdy wywiad mówi, że asystent jest niezbędny, i rodzina się zgodziła.',
  noBasis: 'Rodzina nie ma dziś ważnej podstawy wsparcia. Asystenta można przydzielić, gdy taka podstawa będzie zapisana.',
  mayNot: 'Asystenta przydziela kierownik ośrodka albo kierownik komórki.',
} as const;

declare module '../../frame/text/i18n.js' {
  interface FeatureTexts {
    assignments: typeof assignments & typeof assignmentsOutside;
  }
}
