/** Words of contacts. */
export const contacts = {
  title: 'Kontakty',
  intro: 'Rozmowy i wiadomości między wizytami, od najnowszych.',
  empty: 'Nie zapisano jeszcze żadnego kontaktu z tą rodziną.',
  form: {
    title: 'Zapisz kontakt',
    kind: 'Rodzaj kontaktu',
    contactedOn: 'Kiedy',
    note: 'Czego dotyczył',
    submit: 'Zapisz kontakt',
    done: 'Kontakt zapisany.',
  },
} as const;

declare module '../../frame/text/i18n.js' {
  interface FeatureTexts {
    contacts: typeof contacts;
  }
}
