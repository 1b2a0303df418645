import type { EmploymentForm, PartnerKind, PartyKind, UnitKind } from '../values/codes.js';

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
