/** What a person reads when the platform says no about assignments. */
export const ASSIGNMENTS_REFUSALS = {
  CASELOAD_LIMIT_REACHED:
    'Ten asystent pracuje już z największą dozwoloną liczbą rodzin: {limit} (stan na {day}). Wybierz innego asystenta albo inny dzień.',
  ASSIGNED_TO_ANOTHER_THEN: 'Do {day} z tą rodziną pracował inny asystent. Podaj ten dzień albo późniejszy.',
  NOT_A_FAMILY_ASSISTANT: 'W tym dniu ta osoba nie pracuje jako asystent rodziny. Wybierz kogoś z listy asystentów.',
  RELIEF_ASKED_ALREADY:
    'Prośba o zwolnienie z prowadzenia tej rodziny już czeka na decyzję kierownika. Poczekaj na nią albo porozmawiaj z kierownikiem.',
  NO_RELIEF_ASKED: 'W tej sprawie nie czeka żadna prośba o zwolnienie z prowadzenia. Odśwież stronę.',
  ASSIGNED_TO_ANOTHER_MEANWHILE: 'W tym czasie z tą rodziną pracował już inny asystent ({day}). Sprawdź dni obu przydziałów.',
  VISITS_OUTSIDE_ASSIGNMENT:
    'Asystent był u rodziny {day}, a ten dzień wypadłby poza przydział. Sprawdź dni albo najpierw popraw wizytę.',
  ASSIGNMENT_STILL_RUNS: 'Ten przydział jeszcze trwa. Dzień zakończenia i notatkę zapisuje się, gdy się kończy.',
  ASSIGNMENT_ENDED_WITH_SUPPORT:
    'Ten przydział skończył się razem ze sprawą albo podstawą wsparcia. Popraw tamtą datę, a dzień zakończenia przydziału zmieni się z nią.',
  ASSIGNMENT_ENDED_BEFORE: 'Przydział skończyłby się, zanim się zaczął. Sprawdź oba dni.',
  HANDOVER_NOTE_REQUIRED: 'Przekazanie rodziny zostawia notatkę. Opisz, co następny asystent powinien wiedzieć.',
  ALREADY_ASSIGNED: 'Ta rodzina ma już asystenta. Jeśli ma go zmienić, przekaż rodzinę nowemu asystentowi.',
} as const;
