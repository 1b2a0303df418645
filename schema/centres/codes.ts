import { type Voivodeship } from '../values/teryt.js';
/** Units inside a centre. */
export const UNIT_KIND_WORDS = {
  CENTRE: 'ośrodek',
  WYDZIAL: 'wydział',
  DZIAL: 'dział',
  SEKCJA: 'sekcja',
} as const;
export type UnitKind = keyof typeof UNIT_KIND_WORDS;

/** Names of the voivodeships by the first two digits of a TERYT code. */
export const VOIVODESHIP_WORDS: Record<Voivodeship, string> = {
  '02': 'dolnośląskie',
  '04': 'kujawsko-pomorskie',
  '06': 'lubelskie',
  '08': 'lubuskie',
  '10': 'łódzkie',
  '12': 'małopolskie',
  '14': 'mazowieckie',
  '16': 'opolskie',
  '18': 'podkarpackie',
  '20': 'podlaskie',
  '22': 'pomorskie',
  '24': 'śląskie',
  '26': 'świętokrzyskie',
  '28': 'warmińsko-mazurskie',
  '30': 'wielkopolskie',
  '32': 'zachodniopomorskie',
};
