/** Words of other addresses, and of secret ones. */
export const addresses = {
  title: 'Adres tajny',
  warning: 'Nie podawaj tego adresu nikomu, także rodzinie i instytucjom. Każde otwarcie zapisujemy w dzienniku dostępu.',
  open: 'Otwórz adres',
  none: 'Ta rodzina nie ma adresu tajnego.',
  closed: 'Nie możesz otworzyć tego adresu. Jeśli potrzebujesz go do wizyty, poproś kierownika ośrodka.',
  address: 'Adres',
  readers: 'Kto poza kierownikiem zna adres',
  noReaders: 'Nikt.',
  reader: '{{name}}, od {{date}}: {{reason}}',
  until: 'do {{date}}',
  revoked: 'cofnięto {{date}}',
  record: 'Zapisz adres tajny',
  recordWhy:
    'Zapisz tu adres rodziny, która się ukrywa, na przykład przed przemocą. Nie wpisuj go nigdzie indziej. Poprzedni adres tajny przestanie obowiązywać, a kierownik na nowo zdecyduje, kto zna ten.',
  recordDone: 'Zapisano adres tajny.',
  grant: 'Pozwól otworzyć adres asystentowi rodziny: {{name}}',
  grantReason: 'wizyty w miejscu pobytu rodziny',
  grantDone: 'Asystent może otworzyć adres.',
  revoke: 'Cofnij zgodę',
  revokeOf: 'Cofnij zgodę na otwieranie adresu: {{name}}',
  revokeTitle: 'Cofnąć zgodę na otwieranie adresu?',
  revokeText: 'Od teraz {{name}} nie otworzy tego adresu. W historii zostanie, od kiedy do kiedy było to możliwe.',
  revokeDone: 'Cofnięto zgodę.',
  end: 'Zakończ adres tajny',
  endTitle: 'Zakończyć adres tajny?',
  endText:
    'Od teraz nikt go nie otworzy, także kierownik, a karta przestanie mówić, że rodzina się ukrywa. Zakończ go tylko wtedy, gdy rodzina już się nie ukrywa.',
  endDone: 'Zakończono adres tajny.',
  second: {
    title: 'Drugie adresy',
    manage: 'Wszystkie adresy',
    add: 'Dodaj drugi adres',
    why: 'Zapisz adres, pod którym rodzina też odbiera listy albo bywa. Adres, pod którym ją odwiedzasz, poprawia się w „Adres i kontakt”.',
    whyHiding:
      'Rodzina ma adres tajny. Dlatego zapisujemy i pokazujemy tu tylko adres zameldowania i do korespondencji; miejsce pobytu zapisz jako adres tajny.',
    none: 'Nie zapisano drugich adresów.',
    noneToday: 'Dziś rodzina nie ma innego adresu.',
    kind: 'Rodzaj adresu',
    street: 'Ulica i numer',
    city: 'Miejscowość',
    from: 'Od kiedy',
    to: 'Do kiedy',
    toHint: 'Zostaw puste, jeśli adres jest aktualny.',
    since: 'od {{from}}',
    days: '{{from}} – {{to}}',
    submit: 'Dodaj adres',
    addDone: 'Dodano adres.',
    correct: 'Popraw albo zakończ',
    correctOne: 'Popraw albo zakończ adres {{words}}',
    correctTitle: 'Popraw albo zakończ adres',
    correctWhy: 'Aby zakończyć adres, wpisz ostatni dzień w polu „Do kiedy”. To, co tu zapisano, zostanie w historii.',
    correctSubmit: 'Zapisz poprawkę',
    correctDone: 'Zapisano poprawkę.',
  },
} as const;

declare module '../../frame/text/i18n.js' {
  interface FeatureTexts {
    addresses: typeof addresses;
  }
}
