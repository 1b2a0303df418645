/** What a person reads when the platform says no about families. */
export const FAMILIES_REFUSALS = {
  PESEL_INVALID: 'W numerze PESEL jest pomyłka. Porównaj cyfry z dokumentem i popraw.',
  PESEL_ALREADY_REGISTERED:
    'Ten numer PESEL ma już w ośrodku: {name}. Dołącz tę osobę do rodziny zamiast zapisywać ją drugi raz.',
  PESEL_IN_DUPLICATE:
    'Ten numer PESEL jest wpisany w powtórzonym zapisie tej osoby: {name}. Najpierw usuń go w tamtym zapisie, a potem wpisz tutaj.',
  PERSON_KNOWN_ELSEWHERE:
    'Osoba z tym numerem PESEL jest znana ośrodkowi, ale nie masz dostępu do jej karty. Zapytaj o nią w ośrodku albo zapisz bez numeru PESEL.',
  DOCUMENT_ALREADY_REGISTERED:
    'Dokument o tym numerze ma już w ośrodku: {name}. Dołącz tę osobę do rodziny zamiast zapisywać ją drugi raz.',
  DOCUMENT_IN_DUPLICATE:
    'Ten dokument jest wpisany w powtórzonym zapisie tej osoby: {name}. Najpierw usuń go w tamtym zapisie, a potem wpisz tutaj.',
  DOCUMENT_KNOWN_ELSEWHERE:
    'Osoba z tym dokumentem jest znana ośrodkowi, ale nie masz dostępu do jej karty. Zapytaj o nią w ośrodku albo zapisz bez dokumentu.',
  PESEL_UKR_WITHOUT_PESEL: 'Status UKR zapisujemy przy numerze PESEL, a ta osoba go tu nie ma. Wpisz numer albo odznacz status.',
  ALREADY_IN_FAMILY: 'Ta osoba należy już w tym czasie do tej rodziny. Sprawdź datę albo popraw jej obecny wpis.',
  CHILD_IN_TWO_HOMES:
    'Dziecko mieszkałoby tego dnia w dwóch domach. Zapisz przeprowadzkę albo wcześniejszy dzień odejścia z poprzedniej rodziny.',
  BIRTH_DATE_TOO_EARLY: 'Tak dawno nikt z żyjących się nie urodził. Sprawdź rok urodzenia.',
  EXPECTED_OUT_OF_REACH:
    'Termin porodu jest za odległy albo dawno minął. Sprawdź datę; jeśli dziecko się urodziło, wpisz datę urodzenia zamiast terminu.',
  JOINED_BEFORE_BIRTH: 'Pierwszy dzień w rodzinie wypada przed urodzeniem tej osoby. Sprawdź datę.',
  PERSON_NOT_IN_FAMILY_THEN: 'Ktoś z zaznaczonych osób nie należał w tym dniu do rodziny. Sprawdź dzień albo listę osób.',
  PERSON_NOT_BORN_YET:
    'To dziecko jeszcze się nie urodziło. Gdy się urodzi, wpisz w jego danych imię i datę urodzenia, a termin porodu usuń.',
  LEFT_ALREADY: 'Ta osoba nie należy już do rodziny. Aby zmienić dzień albo powód, najpierw cofnij zakończenie pobytu.',
  LEFT_NOT_YET: 'Ta osoba nadal należy do rodziny. Nie ma czego cofać.',
  LEFT_BEFORE_JOINED: 'Ostatni dzień w rodzinie wypada przed dniem, w którym ta osoba do niej dołączyła. Sprawdź datę.',
  LEFT_BEFORE_BIRTH: 'Ostatni dzień w rodzinie wypada przed urodzeniem tej osoby. Sprawdź datę.',
  ALIVE_LATER:
    'Z zapisów wynika, że ta osoba żyła jeszcze po tym dniu. Sprawdź dzień śmierci, a gdy jest dobry, zapytaj dyrektora.',
  JOINED_AFTER_DEATH: 'Ta osoba zmarła {day}. Po tym dniu nie dołącza się jej do rodziny.',
  SAFETY_NOTE_ENDED: 'Ta uwaga już nie obowiązuje. Jeśli znowu trzeba uważać, zapisz nową.',
  RELATED_PERSON_ENDED: 'Przy tej osobie zapisano już ostatni dzień. Odśwież stronę i sprawdź.',
  LINKED_WITH_ITSELF: 'Zapisu nie łączy się z nim samym. Wybierz drugi zapis tej samej osoby albo rodziny.',
  LINKED_ALREADY:
    'Zapis, który ma być powtórzony, jest już połączony jako powtórzony. Odśwież kartę i sprawdź, który zapis prowadzi.',
  LEADING_IS_DUPLICATE:
    'Zapis, który ma prowadzić, sam jest połączony jako powtórzony. Jako prowadzący wybierz ten, który prowadzi tamten zapis.',
  DUPLICATE_LEADS:
    'Zapis, który ma być powtórzony, sam prowadzi inny zapis. Wybierz go jako prowadzący albo najpierw cofnij tamto połączenie.',
  DUPLICATE_HAS_CASE:
    'W zapisie, który ma być powtórzony, trwa sprawa {number}. Najpierw ją zakończ albo wybierz ten zapis jako prowadzący.',
  DUPLICATE_HAS_INTAKE:
    'W zapisie, który ma być powtórzony, czeka zgłoszenie z dnia {day}. Wpisz je w zapisie prowadzącym i zamknij tutaj albo wybierz ten zapis jako prowadzący.',
  BOTH_HAVE_CASES:
    'W obu zapisach trwają sprawy. Najpierw zakończ sprawę {number} w zapisie, który ma być powtórzony; wsparcie prowadź dalej w sprawie {leadingNumber}. Jeśli prowadzi ją ktoś inny, poproś o jej przekazanie.',
  LINK_UNDONE: 'To połączenie już cofnięto. Odśwież kartę rodziny.',
  RECORD_IS_DUPLICATE: 'To powtórzony zapis, nic nowego się w nim nie zakłada. Prowadzi zapis: {name}. Zrób to w tamtym zapisie.',
  RECORD_IS_DUPLICATE_ELSEWHERE:
    'To powtórzony zapis, nic nowego się w nim nie zakłada. Zapisu, który prowadzi, nie widzisz: zapytaj kierownika ośrodka.',
  NOT_OF_AGE_YET: 'W tym dniu ta osoba nie miała jeszcze 18 lat. Sprawdź datę albo wybierz inny powód.',
} as const;
