/** Words of forms: drafts, and what a field's check says when its schema has no words of its own. */
export const forms = {
  draftSaved: 'Szkic zapisany o {{time}}',
  draftRestored: 'Przywrócono szkic z {{date}}',
  draftDiscard: 'Odrzuć szkic',
  draftDiscardTitle: 'Odrzucić szkic?',
  draftDiscardText: 'To, co wpisano w tym formularzu, zostanie usunięte z tej przeglądarki. Nie da się tego cofnąć.',
  doubtsTitle: 'Sprawdź, zanim zapiszesz',
  doubtsConfirm: 'Tak jest, zapisz',
  doubtsReconsider: 'Wróć do formularza',
  changed: {
    to: 'Ktoś zmienił to pole w tym czasie i teraz jest w nim: {{value}}. Jeśli zapiszesz, zastąpi je to, co tu widać.',
    emptied: 'Ktoś w tym czasie usunął treść tego pola. Jeśli zapiszesz, wróci to, co tu widać.',
    somehow: 'Ktoś zmienił to pole w tym czasie. Jeśli zapiszesz, zastąpi je to, co tu widać.',
  },
  issue: {
    required: 'Uzupełnij to pole.',
    choose: 'Wybierz jedną z możliwości.',
    chooseSome: 'Zaznacz co najmniej jedną możliwość.',
    tooLong: 'Skróć tekst: najwięcej {{limit}} znaków.',
    tooShort: 'Napisz więcej: co najmniej {{limit}} znaków.',
    tooSmall: 'Wpisz liczbę nie mniejszą niż {{limit}}.',
    tooLarge: 'Wpisz liczbę nie większą niż {{limit}}.',
    number: 'Wpisz liczbę cyframi.',
    date: 'Wpisz datę: dzień, miesiąc i rok.',
    accept: 'Zaznacz, aby przejść dalej.',
    other: 'Sprawdź, co wpisano w tym polu, i popraw.',
  },
} as const;
