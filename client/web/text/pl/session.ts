/** Words about signing in again. */
export const session = {
  expired: {
    title: 'Sesja wygasła',
    text: 'Ze względów bezpieczeństwa wylogowaliśmy Cię po przerwie. Nic nie przepadło: formularz czeka w tym oknie i jest zapisany jako szkic.',
    newWindow: 'Zaloguj się w nowej karcie',
    sameWindow: 'Zaloguj się tutaj',
    waiting: 'Czekam, aż zalogujesz się w drugiej karcie. To okno zauważy to samo.',
    later: 'Nie teraz',
  },
  restored: 'Zalogowano ponownie. Możesz pracować dalej.',
  network: 'Nie udało się połączyć z serwerem. Sprawdź połączenie i spróbuj ponownie. Nic nie przepadło.',
  failure: 'Serwer nie dał rady. Nic nie przepadło, spróbuj ponownie za chwilę.',
  notSignedIn: 'Sesja wygasła. Zaloguj się ponownie i wyślij jeszcze raz.',
} as const;
