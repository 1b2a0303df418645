/** Words of the notices for one person. */
export const notifications = {
  title: 'Powiadomienia',
  family: 'rodzina {{surname}}',
  askedBy: '(pyta: {{name}})',
  staff: 'zobacz w rejestrze pracowników',
  substitutions: 'Moje zastępstwa',
  decide: 'Rozpatrz',
  readDecision: 'Przeczytaj decyzję',
  mend: 'Uzupełnij wniosek',
  caseloads: 'Zobacz obciążenie asystentów',
  correction: 'Zobacz poprawki',
  annulment: 'Zobacz unieważnienie',
  settled: {
    DECIDED: 'Rozpatrzone {{day}}.',
    LAPSED: 'Nieaktualne od {{day}}.',
  },
  settledBy: {
    DECIDED: 'Rozpatrzone {{day}} przez: {{name}}.',
    LAPSED: 'Nieaktualne od {{day}}, zmiana: {{name}}.',
  },
  mark: 'Oznacz jako przeczytane',
  markOne: 'Oznacz jako przeczytane: {{what}} {{family}}',
  marked: 'Oznaczono jako przeczytane',
  failed: 'Nie udało się oznaczyć powiadomienia',
  unread_one: '{{count}} nowe',
  unread_few: '{{count}} nowe',
  unread_many: '{{count}} nowych',
  unread_other: '{{count}} nowych',
  read_one: '{{count}} wcześniejsze',
  read_few: '{{count}} wcześniejsze',
  read_many: '{{count}} wcześniejszych',
  read_other: '{{count}} wcześniejszych',
  allRead: 'Nie ma nic nowego.',
  empty: 'Tu napiszemy, gdy minie termin, gdy dostaniesz nową rodzinę albo gdy partner odpowie na skierowanie.',
} as const;

declare module '../../frame/text/i18n.js' {
  interface FeatureTexts {
    notifications: typeof notifications;
  }
}
