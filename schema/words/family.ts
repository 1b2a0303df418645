import type { FamilyRole, Problem, Relation, ResourceKind, ResourceState } from '../values/codes.js';

/** Who somebody is in the household. */
export const FAMILY_ROLE_WORDS: Record<FamilyRole, string> = {
  MOTHER: 'matka',
  FATHER: 'ojciec',
  GUARDIAN: 'opiekun prawny',
  CHILD: 'dziecko',
  GRANDPARENT: 'babcia lub dziadek',
  PARTNER: 'partner lub partnerka rodzica',
  OTHER_ADULT: 'inna osoba dorosła',
};

/** Who somebody outside the household is to the family. */
export const RELATION_WORDS: Record<Relation, string> = {
  EXTENDED_FAMILY: 'dalsza rodzina',
  FAMILY_OF_ORIGIN: 'rodzina pochodzenia',
  NEIGHBOUR: 'sąsiad lub sąsiadka',
  FRIEND: 'przyjaciel lub przyjaciółka',
  SUPPORT_FAMILY: 'rodzina wspierająca',
  OTHER: 'inna osoba z otoczenia',
};

/** Where a resource of the family lies. */
export const RESOURCE_KIND_WORDS: Record<ResourceKind, string> = {
  OWN: 'własny zasób rodziny',
  EXTENDED_FAMILY: 'dalsza rodzina',
  LOCAL_COMMUNITY: 'społeczność lokalna',
  INSTITUTIONAL: 'instytucje',
};

/** Whether the family has the resource now. */
export const RESOURCE_STATE_WORDS: Record<ResourceState, string> = {
  HELD: 'rodzina go ma',
  AT_RISK: 'zagrożony',
  LACKING: 'brakuje go',
};

/** Difficulties a diagnosis may name; they describe the family's situation, never the people. */
export const PROBLEM_WORDS: Record<Problem, string> = {
  CARE_AND_UPBRINGING: 'trudności w opiece i wychowaniu',
  HOUSEHOLD_MANAGEMENT: 'trudności w prowadzeniu domu',
  UNEMPLOYMENT: 'bezrobocie',
  HOUSING: 'trudności mieszkaniowe',
  HEALTH: 'choroba',
  DISABILITY: 'niepełnosprawność',
  ADDICTION: 'uzależnienie',
  DOMESTIC_VIOLENCE: 'przemoc domowa',
  PARENTAL_CONFLICT: 'konflikt między rodzicami',
  SCHOOL_DIFFICULTIES: 'trudności w szkole',
  MENTAL_HEALTH: 'kryzys lub choroba psychiczna',
  DEBT: 'zadłużenie',
  ISOLATION: 'osamotnienie rodziny',
};
