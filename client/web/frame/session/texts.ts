/** Words about signing in again, and about confirming with the second factor. */
export const session = {
  expired: {
    title: 'Sesja wygasła',
    text: 'To zalogowanie już nie działa: po długiej przerwie, po wylogowaniu albo po zmianie Twojego dostępu. Nic nie przepadło: formularz czeka w tym oknie i jest zapisany jako szkic.',
    newWindow: 'Zaloguj się w nowej karcie',
    sameWindow: 'Zaloguj się tutaj',
    waiting: 'Czekam, aż zalogujesz się w drugiej karcie. To okno zauważy to samo.',
    restored: 'Zalogowano ponownie. Możesz pracować dalej.',
  },
  secondFactor: {
    title: 'Potwierdź drugim składnikiem',
    text: 'Zanim przejdziemy dalej, potwierdź, że to Ty: wpisz kod jednorazowy ze swojej aplikacji. Nic nie przepadło, po potwierdzeniu wrócisz w to samo miejsce.',
    why: 'Prosimy o to przy zastrzeżonych sprawach rodzin, przy zmianie uprawnień i wtedy, gdy dane wychodzą z ośrodka. Kierownika i inspektora ochrony danych prosimy raz w ciągu dnia pracy.',
    newWindow: 'Potwierdź w nowym oknie',
    sameWindow: 'Potwierdź tutaj',
    waiting: 'Czekam na potwierdzenie w drugim oknie. To okno zauważy je samo.',
    restored: 'Potwierdzono. Możesz pracować dalej.',
  },
  later: 'Nie teraz',
  startedAnew:
    'W innej karcie zmieniono osobę lub jednostkę, więc ta karta zaczęła od nowa. Pracujesz teraz jako {{name}}: {{party}}. Szkice są zachowane.',
  network: 'Nie udało się połączyć z serwerem. Sprawdź połączenie i spróbuj ponownie. Nic nie przepadło.',
  failure: 'Serwer nie dał rady. Nic nie przepadło, spróbuj ponownie za chwilę.',
  notSignedIn: 'Sesja wygasła. Zaloguj się ponownie i wyślij jeszcze raz.',
} as const;
