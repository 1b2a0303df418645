/** Words of records that were made twice. */
export const links = {
  title: 'Powtórzone zapisy',
  intro:
    'Gdy ta sama osoba albo rodzina jest w ośrodku zapisana dwa razy, zapisy się łączy. Nic przy tym nie ginie i można to cofnąć.',
  linkFamily: 'Połącz z innym zapisem rodziny',
  linkPerson: 'Połącz z innym zapisem osoby',
  said: {
    duplicate: 'To jest ta sama rodzina co {{name}}. Prowadzi zapis:',
    duplicateUnseen: 'Ta rodzina ma w ośrodku drugi zapis i to on prowadzi. Nie masz do niego dostępu. Zapytaj: {{name}}.',
    duplicateClosed: 'Ta rodzina ma w ośrodku drugi zapis i to on prowadzi. Zobaczysz go po potwierdzeniu drugim składnikiem.',
    leading: 'Ten zapis prowadzi. To jest ta sama rodzina co w zapisie powtórzonym:',
    leadingUnseen: 'Ten zapis prowadzi. Drugiego zapisu tej rodziny nie możesz otworzyć. Zapytaj: {{name}}.',
    leadingClosed: 'Ten zapis prowadzi. Drugi zapis tej rodziny zobaczysz po potwierdzeniu drugim składnikiem.',
    personDuplicate: '{{who}}: to jest ta sama osoba co {{name}}. Prowadzi zapis:',
    personDuplicateUnseen:
      '{{who}}: ta osoba ma w ośrodku drugi zapis i to on prowadzi. Nie masz do niego dostępu. Zapytaj: {{name}}.',
    personDuplicateClosed:
      '{{who}}: ta osoba ma w ośrodku drugi zapis i to on prowadzi. Zobaczysz go po potwierdzeniu drugim składnikiem.',
    personLeading: '{{who}}: ten zapis prowadzi. To jest ta sama osoba co {{name}} w zapisie powtórzonym:',
    personLeadingUnseen: '{{who}}: ten zapis prowadzi. Drugiego zapisu tej osoby nie możesz otworzyć. Zapytaj: {{name}}.',
    personLeadingClosed: '{{who}}: ten zapis prowadzi. Drugi zapis tej osoby zobaczysz po potwierdzeniu drugim składnikiem.',
    director: 'kierownik ośrodka',
    family: 'rodzina {{surname}}',
  },
  record: {
    made: 'Połączono {{date}} ({{name}}): {{reason}}',
    madeBare: 'Połączono {{date}}.',
    evidence: 'Skąd wiadomo: {{words}}',
    undone: 'Cofnięto {{date}} ({{name}}): {{reason}}',
    undoneBare: 'Cofnięto {{date}}.',
    undo: 'Cofnij połączenie',
    undoNamed: 'Cofnij połączenie: {{name}}',
    ofFamily: 'Rodzina',
  },
  form: {
    familyTitle: 'Połącz powtórzone zapisy rodziny',
    personTitle: 'Połącz powtórzone zapisy osoby',
    why: 'Zapisów się nie scala: oba zostają, a jeden prowadzi. To, co nowe, wpisuje się w zapisie, który prowadzi. W sprawozdaniach oba liczą się raz. Połączenie można w każdej chwili cofnąć.',
    whose: 'Czyj zapis jest powtórzony',
    search: 'Początek nazwiska drugiej rodziny',
    searchPerson: 'Początek nazwiska rodziny, w której jest drugi zapis tej osoby',
    find: 'Szukaj',
    none: 'Nie ma takiej rodziny wśród tych, które widzisz. Sprawdź pisownię albo zapytaj kierownika ośrodka.',
    more: 'Pokazujemy pierwsze {{number}}. Wpisz dłuższy początek nazwiska.',
    otherFamily: 'Drugi zapis rodziny',
    familyOfPerson: 'Rodzina, w której jest drugi zapis',
    otherPerson: 'Drugi zapis osoby',
    nobody: 'W tej rodzinie nie ma nikogo więcej.',
    familyOption: 'rodzina {{surname}}, w ośrodku od {{date}}',
    familyOptionIn: 'rodzina {{surname}}, {{city}}, w ośrodku od {{date}}',
    born: '{{name}}, ur. {{date}}',
    bornUnknown: '{{name}}, data urodzenia nieznana',
    leads: 'Który zapis prowadzi',
    leadsHint: 'Zwykle ten starszy albo ten, w którym trwa sprawa.',
    thisOne: 'ten: {{name}}',
    otherOne: 'tamten: {{name}}',
    reason: 'Dlaczego to ta sama osoba albo rodzina',
    evidence: 'Skąd to wiadomo',
    evidenceNote: 'Dopisek',
    evidenceNoteHint: 'Na przykład: jaki dokument i kto go pokazał. Przy „co innego” napisz, co.',
    submit: 'Połącz zapisy',
    done: 'Połączono zapisy. Można to cofnąć na karcie.',
  },
  undo: {
    title: 'Cofnij połączenie zapisów',
    why: 'Oba zapisy będą znowu osobno, tak jak były. Połączenie i powód cofnięcia zostaną w historii.',
    reason: 'Dlaczego to jednak nie to samo',
    submit: 'Cofnij połączenie',
    done: 'Cofnięto połączenie zapisów.',
  },
} as const;

declare module '../../frame/text/i18n.js' {
  interface FeatureTexts {
    links: typeof links;
  }
}
