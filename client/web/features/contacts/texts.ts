import type { contactsOutside } from './outside/texts.js';

/** Words of contacts. */
export const contacts = {
  section: {
    text: 'Telefony, nieudane próby spotkania i rozmowy ze szkołą, sądem, kuratorem czy lekarzem.',
    last: 'Ostatni kontakt',
    none: 'jeszcze nie było',
    link: 'Wszystkie kontakty',
  },
  intro: 'Wszystko, co zrobiono dla rodziny poza spotkaniami, od najnowszego.',
  timeline: 'Kontakty od najnowszego',
  minutes_one: '{{count}} minuta',
  minutes_few: '{{count}} minuty',
  minutes_many: '{{count}} minut',
  minutes_other: '{{count}} minuty',
  at: 'godz. {{time}}',
  withWhom: 'Z kim: {{name}}',
  agreements: 'Ustalenia',
  next: 'Następny termin: {{date}}',
  empty: {
    title: 'Nie ma jeszcze kontaktów',
    text: 'Zapisuj tu telefony, nieudane próby spotkania i rozmowy z instytucjami. Spotkania z rodziną mają swoje miejsce w wizytach.',
    noCase: 'Ta rodzina nie ma otwartej sprawy. Kontakty zapisuje się w sprawie, od jej otwarcia.',
  },
  one: 'Kontakt',
  correction: {
    open: 'Popraw',
    openOne: 'Popraw kontakt z dnia {{date}}',
    of: 'kontakt z dnia {{date}}',
    title: 'Poprawka kontaktu',
    intro: 'Popraw to, co zapisano inaczej, niż było.',
    submit: 'Zapisz poprawkę',
    success: 'Zapisano poprawkę',
  },
  cannot: {
    correct: 'Kontakt poprawia osoba, która go zapisała, a gdy już nie prowadzi sprawy, kierownik.',
    title: 'Tego kontaktu nie możesz teraz zapisać',
    other: 'Kontakt zapisuje asystent tej rodziny, pracownik socjalny, który prowadzi sprawę, albo kierownik.',
    noCase: 'Ta rodzina nie ma otwartej sprawy.',
    toFamily: 'Otwórz kartę rodziny',
  },
  form: {
    title: 'Nowy kontakt',
    intro: 'Telefon, wiadomość, rozmowa z instytucją, nikogo w domu. Szkic zapisuje się sam.',
    clockTitle: 'Kontakt to nie spotkanie',
    clock: 'Jeśli ośrodek ustalił, jak często spotykacie się z rodziną, ten termin biegnie dalej. Zmienia go tylko wizyta.',
    submit: 'Zapisz kontakt',
    success: 'Zapisano kontakt',
    what: 'Co to było',
    kind: 'Rodzaj kontaktu',
    withWhom: 'Z kim?',
    withWhomHint: 'Na przykład: mama, wychowawczyni Jasia, kurator',
    when: 'Kiedy',
    contactedOn: 'Dzień kontaktu',
    today: 'Dziś',
    yesterday: 'Wczoraj',
    otherDay: 'Inny dzień',
    whichDay: 'Który dzień?',
    startsAt: 'Godzina rozpoczęcia',
    startsAtHint: 'Na przykład 14:30',
    duration: 'Ile trwał?',
    about: 'O czym',
    matter: 'Czego dotyczył kontakt?',
    matterHint: 'Jedno, dwa zdania. Na przykład: szkoła pyta o nieobecności Jasia.',
    agreements: 'Co ustaliliście?',
    agreementsHint: 'Na przykład: wychowawczyni zadzwoni w piątek.',
    next: 'Następny kontakt lub spotkanie',
    tomorrow: 'Dzień później',
    inWeek: 'Za tydzień',
    notYet: 'Nie ustalono',
    pickDay: 'Wybiorę dzień',
    nextOn: 'Dzień następnego kontaktu lub spotkania',
    cancel: 'Wróć bez zapisywania',
  },
} as const;

declare module '../../frame/text/i18n.js' {
  interface FeatureTexts {
    contacts: typeof contacts & typeof contactsOutside;
  }
}
