/** What a person is asked about the hours of a contact; whatever else was at that hour is named by its hour alone. */
export const CONTACTS_DOUBTS = {
  CONTACT_SAME_HOUR:
    'W tym samym czasie jest już zapisana wizyta albo inny kontakt tej samej osoby (godz. {at}). Czy obie godziny są poprawne?',
  CONTACT_PAST_MIDNIGHT: 'Ten kontakt kończy się dopiero następnego dnia. Czy godzina i czas trwania są poprawne?',
  CONTACT_VERY_LONG: 'Ten kontakt trwał ponad {hours} godzin. Czy czas trwania jest poprawny?',
} as const;
