/** Words of secret addresses. */
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
} as const;

declare module '../../frame/text/i18n.js' {
  interface FeatureTexts {
    addresses: typeof addresses;
  }
}
