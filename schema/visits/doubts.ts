/** What a person is asked about the hours of a visit; other visits are named by their hour alone. */
export const VISITS_DOUBTS = {
  VISIT_SAME_HOUR: 'W tym samym czasie jest już zapisana inna wizyta tego asystenta (godz. {at}). Czy obie godziny są poprawne?',
  VISIT_PAST_MIDNIGHT: 'Ta wizyta kończy się dopiero następnego dnia. Czy godzina i czas trwania są poprawne?',
  VISIT_VERY_LONG: 'Ta wizyta trwała ponad {hours} godzin. Czy czas trwania jest poprawny?',
} as const;
