import type { RefusalCode } from '../values/refusal-codes.js';
import { fill, type FactsFor } from './fill.js';

/** What a person reads when the platform says no: what happened and how to go on. Facts of the refusal fill the {placeholders}. */
export const REFUSAL_WORDS = {
  UNAUTHENTICATED: 'Sesja wygasła albo nie było logowania. Zaloguj się ponownie.',
  FORBIDDEN: 'Twoje uprawnienia nie obejmują tej czynności. Jeśli jest potrzebna w Twojej pracy, poproś o nią kierownika.',
  NOT_FOUND: 'Nie ma takiego wpisu albo nie masz do niego dostępu. Wróć do listy i wybierz go ponownie.',
  BAD_USER_INPUT: 'Formularz wymaga poprawek. Popraw zaznaczone pola i wyślij go jeszcze raz.',
  CONFLICT: 'Ktoś zmienił ten wpis przed chwilą. Porównaj jego wersję ze swoją i zapisz jeszcze raz.',
  INTERNAL: 'Coś się u nas zepsuło i zmiana nie została zapisana. Spróbuj ponownie za chwilę.',
  IDEMPOTENCY_KEY_REUSED: 'Pod tym samym kluczem zapisano już inną treść. Odśwież stronę i wyślij formularz jeszcze raz.',
  QUERY_TOO_EXPENSIVE: 'To zapytanie obejmuje zbyt wiele danych naraz. Zawęź je albo podziel na mniejsze części.',
  DATA_AUTHORIZATION_MISSING:
    'Nie masz ważnego upoważnienia do danych rodzin (art. 7 ust. 4). Poproś kierownika o upoważnienie i podpisz zobowiązanie do poufności.',
  STEP_UP_REQUIRED:
    'To wymaga świeżego potwierdzenia tożsamości drugim składnikiem. Potwierdź logowanie kodem z telefonu i spróbuj ponownie.',
  INTERVIEW_REQUIRED: 'W tej sprawie nie ma jeszcze wywiadu środowiskowego. Najpierw zapisz wywiad.',
  DIAGNOSIS_REQUIRED: 'W tej sprawie nie ma jeszcze diagnozy. Najpierw zapisz diagnozę.',
  OFFER_REQUIRED: 'Rodzina nie poznała jeszcze oferty asystenta. Najpierw zapisz, kto i kiedy ją przedstawił.',
  CONSENT_REQUIRED: 'Rodzina nie zgodziła się jeszcze na wsparcie. Najpierw zapisz jej zgodę.',
  WRITTEN_CONSENT_REQUIRED: 'W tym ośrodku zgoda rodziny musi być na piśmie. Poproś rodzinę o podpis i zapisz zgodę pisemną.',
  CERTIFICATE_INVALID:
    'To zaświadczenie lekarskie nie wystarcza do wniosku „Za życiem”. Sprawdź jego rodzaj, datę i specjalizację lekarza.',
  NO_VALID_LEGAL_BASIS:
    'W tym dniu rodzina nie ma ważnej podstawy wsparcia. Sprawdź datę albo zapisz nową zgodę lub postanowienie sądu.',
  LEGAL_BASIS_OVERLAPS: 'W tym czasie obowiązuje już taka sama podstawa wsparcia. Zmień daty albo zakończ poprzednią podstawę.',
  CASE_ALREADY_OPEN: 'Ta rodzina ma już otwartą sprawę. Przejdź do niej, zamiast otwierać drugą.',
  CASE_STAGE_MISMATCH:
    'Na tym etapie sprawy nie można wykonać tej czynności. Odśwież kartę rodziny i sprawdź, jaki jest następny krok.',
  REQUEST_REQUIRED: 'Nie ma jeszcze wniosku o przydzielenie asystenta. Najpierw składa go pracownik socjalny.',
  QUALIFICATION_REQUIRED: 'Rodzina nie jest jeszcze zakwalifikowana do wsparcia. Najpierw zapisz kwalifikację.',
  CASELOAD_LIMIT_REACHED: 'Ten asystent pracuje już z największą dozwoloną liczbą rodzin: {limit}. Wybierz innego asystenta.',
  NOT_A_FAMILY_ASSISTANT: 'W tym dniu ta osoba nie pracuje jako asystent rodziny. Wybierz kogoś z listy asystentów.',
  ROLES_NOT_COMBINABLE:
    'W jednej gminie nie można być asystentem rodziny i pracownikiem socjalnym jednocześnie (art. 17 ust. 3). Najpierw zakończ poprzednie powołanie.',
  OWN_RIGHTS: 'Nikt nie nadaje ani nie zmienia uprawnień samemu sobie. Poproś o to drugą osobę.',
  STAFF_MEMBER_ALREADY_REGISTERED: 'Ta osoba jest już w rejestrze pracowników. Wyszukaj ją na liście, zamiast dodawać drugi raz.',
  ALREADY_ASSIGNED: 'Ta rodzina ma już asystenta. Jeśli ma go zmienić, przekaż rodzinę nowemu asystentowi.',
  FIRST_VISIT_NEEDS_SOCIAL_WORKER: 'W pierwszej wizycie bierze udział pracownik socjalny. Dodaj go do uczestników wizyty.',
  FIRST_VISIT_REQUIRED: 'Nie zapisano jeszcze pierwszej wizyty u tej rodziny. Zapisz ją przed następnymi.',
  FIRST_VISIT_ALREADY_RECORDED: 'Pierwsza wizyta u tej rodziny jest już zapisana. Zapisz tę jako zwykłą wizytę.',
  AREA_OF_CHANGE_REQUIRED: 'Brakuje obszaru wymagającego zmiany. Wpisz, co wskazał pracownik socjalny podczas pierwszej wizyty.',
  VISIT_IN_FUTURE: 'Ta wizyta jeszcze się nie odbyła. Podaj dzisiejszą lub wcześniejszą datę.',
  VISIT_BEFORE_ASSIGNMENT: 'W tym dniu rodzina nie miała jeszcze tego asystenta. Sprawdź datę wizyty.',
  NOTIFICATION_NEEDS_NECESSITY:
    'Sąd można zawiadomić, gdy wywiad stwierdza, że asystent jest niezbędny. W tym wywiadzie tego nie ma: uzupełnij wywiad albo wybierz „nie zawiadamiam”.',
  DECISION_ALREADY_MADE: 'W tej sprawie zapisano już decyzję. Odśwież stronę, aby ją zobaczyć.',
  REFERRAL_EXPIRY_IN_PAST: 'Udostępnienie wygasłoby, zanim partner je przeczyta. Podaj późniejszą datę.',
  REFERRAL_EXPIRY_TOO_FAR: 'Udostępnienie może trwać najwyżej 12 miesięcy. Podaj wcześniejszą datę.',
  REFERRAL_NOT_OPEN: 'To skierowanie jest już zamknięte, wycofane albo wygasło. Jeśli jest potrzebne, poproś ośrodek o nowe.',
  REFERRAL_FIELDS_EMPTY: 'Skierowanie nie zawiera żadnej informacji. Wybierz przynajmniej jedną.',
  PARTNER_NOT_CONNECTED: 'Ta instytucja nie korzysta jeszcze z Asysty. Wybierz inną albo przekaż skierowanie poza systemem.',
  PESEL_INVALID: 'W numerze PESEL jest pomyłka. Porównaj cyfry z dokumentem i popraw.',
  PESEL_ALREADY_REGISTERED: 'Osoba z tym numerem PESEL jest już zapisana w ośrodku. Wyszukaj ją zamiast dodawać drugi raz.',
  REPORT_PERIOD_NOT_CLOSED:
    'To półrocze jeszcze trwa: sprawozdanie można złożyć po jego zakończeniu. Do tego czasu służy podgląd.',
  REPORT_ALREADY_SUBMITTED: 'Sprawozdanie za to półrocze jest już złożone. Otwórz złożone sprawozdanie, aby je zobaczyć.',
  REPORT_RECEIVER_MISSING:
    'Ośrodek nie ma przypisanego województwa, więc nie ma komu złożyć sprawozdania. Poproś administratora o uzupełnienie.',
  PERIOD_INVALID: 'Okres kończy się przed początkiem. Popraw jedną z dat.',
  DATE_IN_FUTURE: 'Ta data jest w przyszłości. Podaj dzisiejszą lub wcześniejszą.',
} as const satisfies Record<RefusalCode, string>;

/** Facts that the sentence of a code needs; a code whose sentence has no placeholder needs none. */
export type RefusalFacts<Code extends RefusalCode> = FactsFor<(typeof REFUSAL_WORDS)[Code]>;

/** The sentence of a refusal with its facts in place: `extensions.userMessage` of the API. Facts it does not name are left out. */
export const refusalInWords = (code: RefusalCode, facts: Readonly<Record<string, unknown>> = {}): string => {
  const sayable = Object.entries(facts).filter((fact): fact is [string, string | number] =>
    ['string', 'number'].includes(typeof fact[1]),
  );
  return fill<string>(REFUSAL_WORDS[code], Object.fromEntries(sayable));
};
