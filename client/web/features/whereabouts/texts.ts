import { whereaboutsOutside } from './outside/texts.js';

/** Words of where children are and who has authority over them. */
export const whereabouts = {
  ...whereaboutsOutside,
  none: 'W tej rodzinie nie zapisano dzieci.',
  unborn:
    'To dziecko jeszcze się nie urodziło, termin porodu: {{day}}. Miejsce pobytu i władzę rodzicielską zapiszesz po urodzeniu.',
  place: {
    title: 'Miejsce pobytu',
    change: 'Zmień miejsce pobytu',
    changeOf: 'Zmień miejsce pobytu: {{name}}',
    empty: 'Nie zapisano jeszcze, gdzie jest to dziecko.',
    kind: 'Gdzie jest dziecko',
    withWhom: 'Z kim albo u kogo',
    withWhomHint: 'Na przykład: z mamą i babcią; w placówce w Skierniewicach.',
    from: 'Od kiedy',
    to: 'Do kiedy',
    toHint: 'Zostaw puste, jeśli dziecko nadal tam jest.',
    why: 'Poprzednie miejsce bez daty końca zakończy się dzień wcześniej. Z tych zapisów widać, czy dziecko zostało w domu i czy wróciło.',
    submit: 'Zapisz miejsce pobytu',
    done: 'Zapisano miejsce pobytu.',
    still: 'nadal',
    watch: 'wniosek do sądu do {{date}} (art. 100 ust. 4a)',
    met: 'wniosek do sądu złożono {{date}}',
    correct: 'Popraw',
    correctOf: 'Popraw miejsce pobytu od {{date}}',
    correctTitle: 'Popraw miejsce pobytu: {{name}}',
    correctSubmit: 'Zapisz poprawkę',
    correctDone: 'Zapisano poprawkę.',
    one: 'Miejsce pobytu',
    annulled: 'unieważniono: {{reason}}',
  },
  outcome: {
    stayed: 'W czasie wsparcia zostało w domu.',
    returned: 'W czasie wsparcia wróciło z pieczy.',
    placed: 'W czasie wsparcia trafiło do pieczy.',
  },
  authority: {
    title: 'Władza rodzicielska',
    add: 'Zapisz władzę rodzicielską',
    addOf: 'Zapisz władzę rodzicielską: {{name}}',
    empty: 'Nie zapisano niczego o władzy rodzicielskiej.',
    why: 'Ograniczyć, zawiesić albo odebrać władzę rodzicielską może tylko sąd. Przepisz sygnaturę i datę z postanowienia.',
    parent: 'Kto z rodziców',
    outside: 'ktoś spoza tej rodziny',
    parentName: 'Imię i nazwisko rodzica',
    status: 'Jaka jest władza',
    from: 'Od kiedy',
    signature: 'Sygnatura postanowienia',
    issuedOn: 'Data postanowienia',
    court: 'Sąd',
    submit: 'Zapisz władzę rodzicielską',
    done: 'Zapisano władzę rodzicielską.',
    to: 'Do kiedy',
    toHint: 'Zostaw puste, jeśli nadal tak jest.',
    correct: 'Popraw',
    correctOf: 'Popraw władzę rodzicielską od {{date}}',
    correctTitle: 'Popraw władzę rodzicielską: {{name}}',
    correctSubmit: 'Zapisz poprawkę',
    correctDone: 'Zapisano poprawkę.',
    order: 'postanowienie {{signature}} z {{date}}',
    one: 'Władza rodzicielska',
  },
  appliedForm: {
    title: 'Wniosek placówki do sądu',
    on: 'Data wniosku',
    submit: 'Zapisz wniosek placówki',
    done: 'Zapisano wniosek placówki.',
  },
} as const;

declare module '../../frame/text/i18n.js' {
  interface FeatureTexts {
    whereabouts: typeof whereabouts;
  }
}
