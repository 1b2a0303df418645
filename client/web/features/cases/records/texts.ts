/** Words of what was recorded in a step, and of its correction. */
export const recordTexts = {
  intro: 'Co zapisano w sprawie {{number}}. Wpis można poprawić: poprzednia treść zostaje w historii.',
  correct: 'Popraw',
  correctOne: 'Popraw: {{of}}, {{date}}',
  of: '{{of}}, {{date}}',
  none: 'Tego kroku jeszcze nie zapisano',
  noneText: 'Gdy ktoś go zapisze, zobaczysz tu, co zapisano.',
  another: 'Zapisz następny',
  correction: 'Poprawka, {{of}}',
  correctionIntro: 'Zmień to, co jest inaczej, i napisz dlaczego. Poprzednia treść zostanie w historii.',
  submit: 'Zapisz poprawkę',
  success: 'Zapisano poprawkę.',
  back: 'Wróć bez zapisywania',
  cannot: 'Tego wpisu nie możesz poprawić',
  cannotText:
    'Wpis poprawia osoba, która go zapisała. Gdy sprawę przekazano albo zakończono, poprawia go kierownik. Unieważnionego wpisu się nie poprawia.',
  author: 'Kto przeprowadził',
  presentedBy: 'Kto przedstawił ofertę',
  decidedOn: 'Data decyzji',
  decidedBy: 'Kto zdecydował',
  somebody: 'inna osoba',
} as const;
