import { codesOf } from '../words/codes-of.js';

/** Functions a person may hold through a dated appointment; machine roles belong to client-credentials clients. */
export const ROLE_WORDS = {
  DIRECTOR: 'kierownik ośrodka',
  UNIT_HEAD: 'kierownik działu',
  SOCIAL_WORKER: 'pracownik socjalny',
  FAMILY_ASSISTANT: 'asystent rodziny',
  CENTRE_ADMIN: 'administrator ośrodka',
  DATA_PROTECTION_OFFICER: 'inspektor ochrony danych',
  CENTRE_SYSTEM: 'system ośrodka',
  PARTNER_WORKER: 'pracownik instytucji partnerskiej',
  PARTNER_SYSTEM: 'system instytucji partnerskiej',
  REGIONAL_ANALYST: 'analityk województwa',
  REGION_SYSTEM: 'system województwa',
} as const;
export type Role = keyof typeof ROLE_WORDS;
export const ROLES = codesOf(ROLE_WORDS);

/** Functions that open every family, or watch over whoever does: one person proposes them and another confirms. */
export const ROLES_TO_CONFIRM = ['DIRECTOR', 'UNIT_HEAD', 'DATA_PROTECTION_OFFICER'] as const satisfies readonly Role[];

/** What the second person said to a proposed function. */
export const PROPOSAL_DECISION_WORDS = {
  CONFIRMED: 'potwierdzone',
  DECLINED: 'odrzucone',
} as const;
export type ProposalDecision = keyof typeof PROPOSAL_DECISION_WORDS;

/** What art. 12(1) and 7b ask of a family assistant; each is checked by itself. */
export const ELIGIBILITY_KIND_WORDS = {
  QUALIFICATIONS: 'kwalifikacje (art. 12 ust. 1 pkt 1)',
  PARENTAL_AUTHORITY: 'władza rodzicielska nieodebrana, niezawieszona i nieograniczona (art. 12 ust. 1 pkt 2)',
  ALIMONY: 'wypełnianie obowiązku alimentacyjnego (art. 12 ust. 1 pkt 3)',
  NO_CONVICTION: 'brak skazania za umyślne przestępstwo (art. 12 ust. 1 pkt 4)',
  SEX_OFFENDER_REGISTER: 'brak wpisu w Rejestrze Sprawców Przestępstw na Tle Seksualnym (art. 7b)',
} as const;
export type EligibilityKind = keyof typeof ELIGIBILITY_KIND_WORDS;
export const ELIGIBILITY_KINDS = codesOf(ELIGIBILITY_KIND_WORDS);

/** How such a check came out. */
export const ELIGIBILITY_RESULT_WORDS = {
  MET: 'warunek spełniony',
  NOT_MET: 'warunek niespełniony',
} as const;
export type EligibilityResult = keyof typeof ELIGIBILITY_RESULT_WORDS;
export const ELIGIBILITY_RESULTS = codesOf(ELIGIBILITY_RESULT_WORDS);

/** Forms in which an assistant is employed (act on supporting the family, art. 17). */
export const EMPLOYMENT_FORM_WORDS = {
  EMPLOYMENT_CONTRACT: 'umowa o pracę',
  SERVICE_CONTRACT: 'umowa o świadczenie usług',
  OTHER: 'inna umowa',
} as const;
export type EmploymentForm = keyof typeof EMPLOYMENT_FORM_WORDS;
export const EMPLOYMENT_FORMS = codesOf(EMPLOYMENT_FORM_WORDS);
