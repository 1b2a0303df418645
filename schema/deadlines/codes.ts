/** Clocks of the work; the rows of deadline_rule hold days, article and version. */
export const DEADLINE_KIND_WORDS = {
  FAMILY_INTERVIEW: 'wywiad środowiskowy',
  URGENT_FAMILY_INTERVIEW: 'pilny wywiad środowiskowy',
  FIRST_VISIT: 'pierwsza wizyta asystenta',
  CONTACT: 'kontakt z rodziną',
  PERIODIC_ASSESSMENT: 'okresowa ocena sytuacji rodziny',
  HALF_YEAR_REPORT: 'sprawozdanie półroczne',
  REFERRAL_ANSWER: 'odpowiedź na skierowanie',
  COURT_REPORT: 'sprawozdanie dla sądu',
  COURT_ORDER_END: 'koniec postanowienia sądu',
  INSTITUTIONAL_CARE: 'wniosek do sądu o dziecko w instytucjonalnej pieczy',
  SUSPENSION_END: 'koniec zawieszenia wsparcia',
} as const;
export type DeadlineKind = keyof typeof DEADLINE_KIND_WORDS;

/** Whose clocks the radar shows: those of the person, of the person's units, or of all families they may see. */
export const RADAR_SCOPE_WORDS = {
  MINE: 'moje',
  UNIT: 'mojej komórki',
  CENTRE: 'całego ośrodka',
} as const;
export type RadarScope = keyof typeof RADAR_SCOPE_WORDS;
