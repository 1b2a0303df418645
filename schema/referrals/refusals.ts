/** What a person reads when the platform says no about referrals. */
export const REFERRALS_REFUSALS = {
  REFERRAL_EXPIRY_IN_PAST: 'Udostępnienie wygasłoby, zanim partner je przeczyta. Podaj późniejszą datę.',
  REFERRAL_EXPIRY_TOO_FAR: 'Udostępnienie może trwać najwyżej 12 miesięcy. Podaj wcześniejszą datę.',
  REFERRAL_NOT_OPEN: 'To skierowanie jest już zamknięte, wycofane albo wygasło. Jeśli jest potrzebne, poproś ośrodek o nowe.',
  REFERRAL_FIELDS_EMPTY: 'Skierowanie nie zawiera żadnej informacji. Wybierz przynajmniej jedną.',
  PARTNER_NOT_CONNECTED: 'Ta instytucja nie korzysta jeszcze z Asysty. Wybierz inną albo przekaż skierowanie poza systemem.',
} as const;
