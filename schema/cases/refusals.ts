import type { CaseTrack } from './codes.js';

/** What was recorded, as a refusal about the order of days names it. */
export const RECORD_NAMES = {
  INTAKE: 'zgłoszenie',
  INTERVIEW: 'wywiad',
  DIAGNOSIS: 'diagnoza',
  OFFER: 'przedstawienie oferty',
  CONSENT: 'zgoda rodziny',
  REFUSAL: 'odmowa rodziny',
  LETTER: 'pismo do sądu',
  REQUEST: 'wniosek o asystenta',
  REQUEST_DECISION: 'decyzja o wniosku',
  QUALIFICATION: 'kwalifikacja rodziny',
  OPENING: 'otwarcie sprawy',
  JOINING: 'dołączenie do sprawy',
  ASSIGNMENT: 'przydział asystenta',
  COURT_ORDER: 'postanowienie sądu',
  COURT_DECISION: 'późniejsze postanowienie sądu',
  COURT_REPORT: 'sprawozdanie dla sądu',
  COURT_WORD: 'wiadomość dla sądu',
  NOTIFICATION: 'decyzja o zawiadomieniu sądu',
  MINOR_PARENT: 'zapis o małoletnim rodzicu',
  VISIT: 'wizyta',
  WITHDRAWAL: 'wycofanie zgody',
  WITHDRAWAL_DECISION: 'decyzja po wycofaniu zgody',
} as const;

/** Why nobody requests an assistant where something else than consent entitles. */
export const WHY_NO_REQUEST: Readonly<Record<Exclude<CaseTrack, 'ORDINARY'>, string>> = {
  COURT: 'zdecydował już sąd',
  ZA_ZYCIEM: 'wystarcza wniosek „Za życiem” (art. 8 ust. 6 ustawy „Za życiem”)',
  MINOR_PARENT: 'po wywiadzie asystent jest obowiązkowy (art. 11 ust. 1a ustawy o wspieraniu rodziny)',
};

/** What a person reads when the platform says no about cases. */
export const CASES_REFUSALS = {
  INTERVIEW_REQUIRED: 'W tej sprawie nie ma jeszcze wywiadu środowiskowego. Najpierw zapisz wywiad.',
  DIAGNOSIS_REQUIRED: 'W tej sprawie nie ma jeszcze diagnozy. Najpierw zapisz diagnozę.',
  OFFER_REQUIRED: 'Rodzina nie poznała jeszcze oferty asystenta. Najpierw zapisz, kto i kiedy ją przedstawił.',
  CONSENT_REQUIRED: 'Rodzina nie zgodziła się jeszcze na wsparcie. Najpierw zapisz jej zgodę.',
  WRITTEN_CONSENT_REQUIRED: 'W tym ośrodku zgoda rodziny musi być na piśmie. Poproś rodzinę o podpis i zapisz zgodę pisemną.',
  CERTIFICATE_INVALID:
    'Ten dokument nie wystarcza do wniosku „Za życiem”. Sprawdź jego rodzaj i datę, a przy stanie zdrowia dziecka także specjalizację lekarza.',
  NO_VALID_LEGAL_BASIS:
    'W tym dniu rodzina nie ma ważnej podstawy wsparcia. Sprawdź datę. Jeśli jest dobra, najpierw musi być zapisana podstawa wsparcia: zapisuje ją pracownik socjalny.',
  LEGAL_BASIS_OVERLAPS: 'W tym czasie obowiązuje już taka sama podstawa wsparcia. Zmień daty albo zakończ poprzednią podstawę.',
  CASE_ALREADY_OPEN: 'Ta rodzina ma już otwartą sprawę. Przejdź do niej, zamiast otwierać drugą.',
  NO_CASE_TO_JOIN: 'Ta rodzina nie ma otwartej sprawy, więc nie ma do czego dołączyć zgłoszenia. Otwórz z niego nową sprawę.',
  CASE_RECORDS_LATER:
    'W tej sprawie jest wpis z późniejszego dnia: {day}. To wizyta, kontakt, przerwa w wizytach, podstawa wsparcia, jej wycofanie, decyzja albo koniec pracy asystenta. Podaj jako datę zakończenia ten dzień albo następny.',
  VISIT_WITHOUT_BASIS:
    'W tej sprawie jest wizyta z dnia {day}, a po tej zmianie rodzina nie miałaby wtedy podstawy wsparcia. Podaj inną datę albo najpierw popraw wizytę.',
  NO_COURT_ORDER: 'To postanowienie sądu już nie obowiązuje albo nie ma go w tej sprawie. Odśwież kartę rodziny.',
  NO_ZA_ZYCIEM: 'W tej sprawie nie ma dziś ważnego wniosku „Za życiem”. Odśwież kartę rodziny.',
  ZA_ZYCIEM_ALONE:
    'Poza wnioskiem „Za życiem” nic nie jest dziś podstawą wsparcia tej rodziny. Jeśli wsparcie się kończy, zakończ całą sprawę.',
  COURT_REPORT_NOT_OWED: 'Na to sprawozdanie sąd już nie czeka: wysłano je albo termin zniesiono. Odśwież kartę rodziny.',
  COURT_ORDER_OPEN_ENDED:
    'To postanowienie obowiązuje bez terminu, więc nie ma czego przedłużać. Nowe postanowienie zapisz osobno.',
  COURT_ORDER_NOT_LONGER: 'Przedłużenie musi kończyć się później niż dotychczasowe postanowienie: {day}.',
  OUTSIDE_COURT_ORDER: 'Data {day} jest poza czasem, na który sąd wydał postanowienie. Sprawdź jego początek i koniec.',
  ORDERED_CASE_IS_THE_DIRECTORS:
    'W tej rodzinie obowiązuje postanowienie sądu, a sprawozdania dla sądu są obowiązkowe (art. 109 § 4 k.r.o.). Taką sprawę zamyka tylko kierownik.',
  COURT_WORD_REQUIRED:
    'W tej rodzinie obowiązuje postanowienie sądu. Podaj dzień i sygnaturę pisma sądu albo napisz, jak sąd dowiedział się o zakończeniu.',
  CASE_STAGE_MISMATCH:
    'Na tym etapie sprawy nie można wykonać tej czynności. Odśwież kartę rodziny i sprawdź, jaki jest następny krok.',
  LATE_REASON_REQUIRED: 'Wpisujesz decyzję z dnia, który minął: {day}. Napisz, dlaczego dopiero teraz.',
  PAPER_IS_THE_DIRECTORS: 'Decyzję sprzed więcej niż {days} dni wpisuje tylko kierownik ośrodka. Poproś go o ten wpis.',
  DECIDER_HELD_NO_FUNCTION:
    'Ta osoba nie mogła tak zdecydować w dniu {day}: nie pełniła wtedy funkcji, która to obejmuje. Sprawdź datę albo wskaż, kto zdecydował.',
  CASE_OPEN_UNTIL: 'Do {day} ta rodzina miała inną otwartą sprawę. Podaj ten dzień albo późniejszy.',
  RECORDED_BEFORE_CAUSE: 'Daty są w złej kolejności: {step} ({day}) to wcześniej niż {cause} ({causeDay}). Popraw jedną z nich.',
  RECORDED_AFTER_EFFECT:
    'Daty są w złej kolejności: {step} ({day}) to później niż {effect} ({effectDay}), a jedno wynika z drugiego. Popraw jedną z nich.',
  STEP_IS_BUILT_ON:
    'Na tym wpisie opiera się inny: {effect} ({effectDay}). Najpierw popraw albo unieważnij tamten, potem wróć do tego.',
  NOT_A_PREPARING_WORKER:
    'Ta osoba nie pracowała w tym dniu w ośrodku jako pracownik socjalny ani kierownik. Sprawdź dzień albo wybierz kogoś innego.',
  ASSISTANT_NOT_NECESSARY:
    'Ostatni wywiad mówi, że asystent nie jest niezbędny, a o asystenta wnioskuje się tylko wtedy, gdy jest (art. 11 ust. 3). Jeśli sytuacja się zmieniła, najpierw zapisz nowy wywiad.',
  TRACK_NEEDS_NO_REQUEST:
    'W tej sprawie nie składa się wniosku o asystenta i nie kwalifikuje rodziny: {reason}. Asystenta przydziela kierownik, gdy tylko jest podstawa wsparcia.',
  QUALIFICATION_NOT_USED:
    'Ten ośrodek nie ustalił zasady, że rodzinę się kwalifikuje. Asystenta można przydzielić od razu na wniosek pracownika socjalnego.',
  NOT_A_MINOR_PARENT:
    'Ta podstawa jest tylko dla małoletniego rodzica, który opuszcza placówkę (art. 11 ust. 1a), a {day} żaden rodzic z tej rodziny nie ma mniej niż 18 lat. Sprawdź daty urodzenia i dzień opuszczenia placówki.',
  REQUEST_REQUIRED: 'Nie ma jeszcze wniosku o przydzielenie asystenta. Najpierw składa go pracownik socjalny.',
  QUALIFICATION_REQUIRED: 'Rodzina nie jest jeszcze zakwalifikowana do wsparcia. Najpierw zapisz kwalifikację.',
  NOTIFICATION_NEEDS_NECESSITY:
    'Sąd można zawiadomić, gdy wywiad stwierdza, że asystent jest niezbędny. W tym wywiadzie tego nie ma: uzupełnij wywiad albo wybierz „nie zawiadamiam”.',
  NOTIFICATION_OWED:
    'W dniu odmowy obowiązywało postanowienie sądu, a wtedy sąd trzeba o odmowie zawiadomić (art. 109 § 4 i art. 100 § 2 Kodeksu rodzinnego i opiekuńczego). Wybierz „zawiadamiam sąd” i wpisz sąd. Jeśli dzień odmowy jest zły, najpierw go popraw.',
  SIGNATORY_IS_A_MINOR:
    'Zgodę wyraża osoba dorosła albo małoletni rodzic. Ktoś z zaznaczonych osób nie miał {day} 18 lat i nie jest rodzicem w tej rodzinie.',
  CORRECTION_WAITS:
    'Poprawka albo unieważnienie tego wpisu czeka już na potwierdzenie. Poczekaj na decyzję albo poproś o wycofanie tamtej propozycji.',
  CORRECTION_ALREADY_DECIDED: 'O tej propozycji już zdecydowano albo ją wycofano. Odśwież stronę, aby zobaczyć, jak jest teraz.',
  CORRECTION_NEEDS_A_SECOND_PERSON:
    'Własnej propozycji nikt nie potwierdza sam. Poczekaj na drugą osobę albo wycofaj propozycję.',
  CORRECTION_IS_NOT_YOURS: 'Poprawkę albo unieważnienie wycofuje tylko osoba, która to zaproponowała. Poproś ją o to.',
  RECORD_CHANGED_SINCE:
    'W międzyczasie zmieniono ten wpis, a propozycja powstała do jego wcześniejszej treści. Odrzuć ją i napisz dlaczego. Jeśli nadal jest potrzebna, niech ktoś złoży nową.',
  AUTHORIZATION_RECORDED:
    'Upoważnienie jest już zapisane, z datą {day}. Jeśli na dokumencie jest inna, zaproponuj poprawkę wniosku „Za życiem”: potwierdza ją druga osoba.',
  ZA_ZYCIEM_END_MISMATCH:
    'Dzień, powód i uwagi o zakończeniu dotyczą tylko wniosku „Za życiem”, który się zakończył. Dzień i powód są wtedy potrzebne oba.',
  COURT_DECISION_MISMATCH:
    'Przedłużenie musi mieć nowy ostatni dzień. Uchylenie ma tylko datę i sygnaturę: bez ostatniego dnia i bez terminów sprawozdań.',
  CASE_REOPENED_SINCE:
    'Po tym zakończeniu rodzina ma następną sprawę, otwartą {day}. Podaj datę zakończenia z tego dnia albo wcześniejszą.',
  CONSENT_NOT_WITHDRAWN: 'Tej zgody nikt nie wycofał. Wycofanie zapiszesz na karcie rodziny, nie poprawką zgody.',
  FAMILY_HAS_NEXT_CASE:
    'Po tym zakończeniu rodzina ma następną sprawę, otwartą {day}. Prowadź wsparcie w tamtej sprawie albo popraw samą datę zakończenia.',
  ASSIGNMENT_LEFT_BARE:
    'Asystenta przydzielono w tej sprawie od dnia {day}, a po tej poprawce rodzina nie miałaby wtedy podstawy wsparcia. Sprawdź daty.',
  SUSPENSION_ENDS_TOO_EARLY:
    'Wsparcie zawiesza się na czas, który dopiero nadejdzie. Podaj dzień późniejszy niż dzisiejszy ({day}), w tym dniu system zapyta ponownie.',
  DECISION_ALREADY_MADE: 'W tej sprawie zapisano już decyzję. Odśwież stronę, aby ją zobaczyć.',
} as const;
