import type { absencesOutside } from './outside/texts.js';

/** Words of the screens of absences. */
export const absences = {
  title: 'Nieobecności',
  intro: 'Kiedy nie ma Cię w pracy. Kierownik widzi rodzaj nieobecności, osoby z tych samych spraw tylko daty.',
  introOfOther:
    'Kiedy tej osoby nie ma w pracy. Rodzaj nieobecności widzi ona i kierownik, osoby z tych samych spraw tylko daty.',
  staff: 'Pracownicy',
  open: 'Zapisz nieobecność',
  formTitle: 'Nowa nieobecność',
  correctTitle: 'Poprawka nieobecności',
  kind: 'Rodzaj',
  kindHint: 'Powodu choroby nie zapisujemy.',
  from: 'Od kiedy',
  to: 'Do kiedy',
  toHint: 'Ostatni dzień nieobecności.',
  submit: 'Zapisz nieobecność',
  success: 'Nieobecność zapisana',
  correct: 'Skróć lub popraw',
  correctOne: 'Skróć lub popraw nieobecność od {{date}}',
  submitCorrection: 'Zapisz poprawkę',
  corrected: 'Poprawka zapisana',
  of: 'Nieobecność od {{date}}',
  one: 'Nieobecność',
  days: '{{kind}}: od {{from}} do {{to}}',
  oneDay: '{{kind}}: {{from}}',
  lasts: 'trwa',
  none: 'Nie zapisano żadnej nieobecności.',
  by: 'Zapisał(a): {{name}}',
} as const;

declare module '../../frame/text/i18n.js' {
  interface FeatureTexts {
    absences: typeof absences & typeof absencesOutside;
  }
}
