/** What a person reads when the platform says no about cases. */
export const CASES_REFUSALS = {
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
  CASE_RECORDS_LATER:
    'W tej sprawie jest wizyta, kontakt albo podstawa wsparcia z późniejszego dnia. Podaj jako datę zakończenia ten dzień albo następny.',
  CASE_STAGE_MISMATCH:
    'Na tym etapie sprawy nie można wykonać tej czynności. Odśwież kartę rodziny i sprawdź, jaki jest następny krok.',
  REQUEST_REQUIRED: 'Nie ma jeszcze wniosku o przydzielenie asystenta. Najpierw składa go pracownik socjalny.',
  QUALIFICATION_REQUIRED: 'Rodzina nie jest jeszcze zakwalifikowana do wsparcia. Najpierw zapisz kwalifikację.',
  NOTIFICATION_NEEDS_NECESSITY:
    'Sąd można zawiadomić, gdy wywiad stwierdza, że asystent jest niezbędny. W tym wywiadzie tego nie ma: uzupełnij wywiad albo wybierz „nie zawiadamiam”.',
  DECISION_ALREADY_MADE: 'W tej sprawie zapisano już decyzję. Odśwież stronę, aby ją zobaczyć.',
} as const;
