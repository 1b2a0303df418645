/** Words of the list of families with their cases. */
export const listTexts = {
  title: 'Rodziny',
  intro: 'Rodziny, z którymi pracujesz albo które prowadzi Twój zespół.',
  unnumbered: 'bez sprawy',
  restricted: 'Sprawa zastrzeżona',
  column: {
    family: 'Rodzina',
    stage: 'Etap',
    basis: 'Podstawa',
    assistant: 'Asystent',
    deadline: 'Najbliższy termin',
    lastVisit: 'Ostatnia wizyta',
  },
  filter: {
    legend: 'Zawęź listę',
    surname: 'Nazwisko rodziny',
    stage: 'Etap sprawy',
    track: 'Tryb',
    all: 'wszystkie',
    clear: 'Pokaż wszystkie',
  },
  empty: {
    title: 'Nie ma jeszcze żadnej rodziny',
    director: 'Tu zobaczysz wszystkie rodziny ośrodka. Pierwsza pojawi się, gdy pracownik socjalny zapisze zgłoszenie.',
    unitHead:
      'Tu zobaczysz rodziny swojej komórki od dnia powołania. Pierwsza pojawi się, gdy pracownik socjalny zapisze zgłoszenie.',
    socialWorker:
      'Zacznij od zapisania zgłoszenia. Rodzina pojawi się tutaj i poprowadzisz ją krok po kroku aż do przydziału asystenta.',
    assistant: 'Tu zobaczysz rodziny, które przydzieli Ci kierownik. Dostaniesz o tym powiadomienie.',
    other: 'Tu pojawią się rodziny, do których masz dostęp.',
    filtered: 'Żadna rodzina nie pasuje',
    filteredText: 'Skróć nazwisko albo wybierz inny etap. Rodziny, z którymi nie pracujesz, nie są tu pokazywane.',
    action: 'Zapisz zgłoszenie',
  },
} as const;
