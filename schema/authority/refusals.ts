/** What a person reads when the platform says no about parental authority. */
export const AUTHORITY_REFUSALS = {
  AUTHORITY_OF_CHILD_ONLY: 'Władzę rodzicielską zapisuje się przy dziecku. Sprawdź, o kogo chodzi.',
  AUTHORITY_OF_ONE_PARENT:
    'Wskaż jedno z rodziców: osobę z tej rodziny (matkę albo ojca) albo imię i nazwisko rodzica spoza niej.',
  AUTHORITY_BEFORE_ORDER: 'Postanowienie jest późniejsze niż dzień, od którego ma obowiązywać. Sprawdź obie daty.',
  AUTHORITY_OVERLAP:
    'Dla tego rodzica zapisano już na te dni władzę rodzicielską, od {since}. Popraw tamten wpis albo zmień daty.',
} as const;
