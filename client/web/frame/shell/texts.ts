/** Words of the frame around every screen. */
export const shell = {
  skipToContent: 'Przejdź do treści',
  navigation: 'Główna nawigacja',
  quickNavigation: 'Skróty',
  home: 'Asysta – strona startowa',
  families: 'Rodziny',
  family: 'Rodzina {{surname}}',
  account: 'Konto:',
  switchParty: 'Zmień jednostkę',
  signOut: 'Wyloguj się',
  signOutFailed: 'Nie udało się wylogować.',
  signOutDrafts: {
    title: 'Wylogować i usunąć szkice?',
    text: 'Masz niezapisane szkice: {{count}}. Po wylogowaniu znikną z tej przeglądarki i nie da się ich odzyskać. Żeby ich nie stracić, anuluj i najpierw je zapisz.',
    leave: 'Wyloguj i usuń szkice',
  },
  more: 'Więcej',
  offline: 'Brak połączenia z internetem. To, co wpisujesz, zapisuje się w tej przeglądarce. Wyślesz, gdy połączenie wróci.',
  notFound: {
    title: 'Nie ma takiej strony',
    text: 'Adres mógł się zmienić albo ta sprawa nie należy do Twojej jednostki. Sprawdź adres lub wróć na stronę startową.',
    home: 'Strona startowa',
  },
  forbidden: { title: 'Ta strona nie należy do Twoich zadań' },
  authorization: {
    title: 'Brakuje upoważnienia do danych rodzin',
    text: 'Gdy upoważnienie i zobowiązanie do poufności będą w rejestrze pracowników, sprawy rodzin otworzą się od razu, bez ponownego logowania.',
    centre: 'Przejdź do danych ośrodka',
  },
  failure: {
    title: 'Coś poszło nie tak po naszej stronie',
    text: 'To, co wpisano w formularzach, jest zapisane jako szkic w tej przeglądarce.',
    request: 'Numer do zgłoszenia: {{requestId}}',
  },
  network: {
    title: 'Brak połączenia',
    text: 'Gdy połączenie wróci, ta strona otworzy się sama. To, co wpisano w formularzach, jest zapisane jako szkic w tej przeglądarce.',
  },
  signedOut: {
    title: 'Wylogowano',
    text: 'Szkice z tej przeglądarki zostały usunięte. Możesz zamknąć okno albo zalogować się ponownie.',
    signIn: 'Zaloguj się',
  },
  signedIn: {
    title: 'Gotowe',
    text: 'Możesz zamknąć tę kartę i wrócić do pracy w poprzedniej.',
  },
} as const;
