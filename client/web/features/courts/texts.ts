import type { courtsOutside } from './outside/texts.js';

/** Words of the screen of the competent courts. */
export const courts = {
  intro:
    'Sąd rodzinny dla terenu ośrodka, z datami. Asysta podpowiada go w zawiadomieniu i w postanowieniu na dany dzień, a w formularzu można wpisać inny.',
  centre: 'Ośrodek',
  none: 'Nie zapisano, który sąd jest właściwy dla ośrodka.',
  days: 'Od {{from}}.',
  daysTo: 'Od {{from}} do {{to}}.',
  open: 'Wpisz sąd',
  formTitle: 'Sąd właściwy',
  correctTitle: 'Poprawka sądu właściwego',
  annulTitle: 'Unieważnienie sądu właściwego',
  name: 'Sąd i wydział',
  nameHint: 'Na przykład: Sąd Rejonowy, III Wydział Rodzinny i Nieletnich.',
  address: 'Adres do pism',
  from: 'Właściwy od',
  fromHint: 'Dotychczasowy sąd bez daty końcowej skończy się dzień wcześniej.',
  to: 'Właściwy do',
  toHint: 'Zostaw puste, jeśli nie wiadomo.',
  source: 'Podstawa',
  sourceHint: 'Skąd to wiadomo, na przykład numer rozporządzenia o właściwości sądów.',
  sourceOf: 'Podstawa: {{source}}',
  submit: 'Zapisz sąd',
  success: 'Zapisano sąd właściwy.',
  correct: 'Popraw lub zakończ',
  correctOne: 'Popraw lub zakończ: {{name}}',
  submitCorrection: 'Zapisz poprawkę',
  corrected: 'Poprawka zapisana',
  annul: 'Unieważnij',
  annulOne: 'Unieważnij: {{name}}',
  annulHint:
    'Wpis zostaje w historii, przekreślony. Asysta nie będzie go podpowiadać. Zapisane pisma i postanowienia się nie zmienią.',
  annulReason: 'Dlaczego ten wpis się nie liczy',
  annulled: 'Unieważniono',
  now: 'dziś właściwy',
  by: 'Zapisał(a): {{name}}',
} as const;

declare module '../../frame/text/i18n.js' {
  interface FeatureTexts {
    courts: typeof courts & typeof courtsOutside;
  }
}
