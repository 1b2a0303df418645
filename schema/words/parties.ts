import type { EmploymentForm, PartnerKind, PartyKind, UnitKind } from '../values/codes.js';
import type { GminaType, Voivodeship } from '../values/teryt.js';

/** Who works on the platform. */
export const PARTY_KIND_WORDS: Record<PartyKind, string> = {
  CENTRE: 'ośrodek gminy',
  PARTNER: 'instytucja partnerska',
  REGION: 'województwo',
};

/** Kinds of institutions a centre works with. */
export const PARTNER_KIND_WORDS: Record<PartnerKind, string> = {
  SCHOOL: 'szkoła lub przedszkole',
  COURT: 'sąd',
  PCPR: 'powiatowe centrum pomocy rodzinie',
  CLINIC: 'przychodnia lub szpital',
  POLICE: 'policja',
  NGO: 'organizacja pozarządowa',
  COUNSELLING: 'poradnia',
  OTHER: 'inna instytucja',
};

/** Units inside a centre. */
export const UNIT_KIND_WORDS: Record<UnitKind, string> = {
  CENTRE: 'ośrodek',
  WYDZIAL: 'wydział',
  DZIAL: 'dział',
  SEKCJA: 'sekcja',
};

/** Forms in which an assistant is employed (act on supporting the family, art. 17). */
export const EMPLOYMENT_FORM_WORDS: Record<EmploymentForm, string> = {
  EMPLOYMENT_CONTRACT: 'umowa o pracę',
  SERVICE_CONTRACT: 'umowa o świadczenie usług',
  OTHER: 'inna umowa',
};

/** What kind of gmina it is. */
export const GMINA_TYPE_WORDS: Record<GminaType, string> = {
  URBAN: 'gmina miejska',
  RURAL: 'gmina wiejska',
  URBAN_RURAL: 'gmina miejsko-wiejska',
};

/** Names of the voivodeships by their TERYT number. */
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
