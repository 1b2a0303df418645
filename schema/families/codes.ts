import { codesOf } from '../words/codes-of.js';

/** Role of a person in the household. */
export const FAMILY_ROLE_WORDS = {
  MOTHER: 'matka',
  FATHER: 'ojciec',
  GUARDIAN: 'opiekun prawny',
  ACTUAL_CARER: 'opiekun faktyczny',
  CHILD: 'dziecko',
  GRANDPARENT: 'babcia lub dziadek',
  PARTNER: 'partner lub partnerka rodzica',
  OTHER_ADULT: 'inna osoba dorosła',
} as const;
export type FamilyRole = keyof typeof FAMILY_ROLE_WORDS;
export const FAMILY_ROLES = codesOf(FAMILY_ROLE_WORDS);

/** By what a foreigner proves who they are, beside a PESEL or in place of it. */
export const DOCUMENT_KIND_WORDS = {
  PASSPORT: 'paszport',
  RESIDENCE_CARD: 'karta pobytu',
  TRAVEL_DOCUMENT: 'inny dokument podróży',
} as const;
export type DocumentKind = keyof typeof DOCUMENT_KIND_WORDS;
export const DOCUMENT_KINDS = codesOf(DOCUMENT_KIND_WORDS);

/** What stands in place of a name that nobody knows yet; corrected like any other, so that the history tells since when it is known. */
export const UNNAMED = {
  family: 'nieznana z nazwiska',
  givenName: 'imię nieznane',
  surname: 'nazwisko nieznane',
  unborn: 'dziecko nienarodzone',
} as const;

/** Whether a name is one that nobody knows yet. */
export const isUnnamed = (name: string): boolean => (Object.values(UNNAMED) as readonly string[]).includes(name);

/** How an age is said of which no day of birth is known. */
export const AGE_WORDS = { about: 'około', expected: 'termin porodu' } as const;

/** Why somebody no longer belongs to the household. */
export const LEAVING_REASON_WORDS = {
  MOVED_OUT: 'wyprowadzka',
  PLACED_IN_CARE: 'umieszczenie w pieczy zastępczej',
  DIED: 'śmierć',
  CAME_OF_AGE: 'usamodzielnienie po osiągnięciu pełnoletności',
  OTHER: 'inny powód',
} as const;
export type LeavingReason = keyof typeof LEAVING_REASON_WORDS;
export const LEAVING_REASONS = codesOf(LEAVING_REASON_WORDS);

/** Relation of a person outside the household who may be a resource. */
export const RELATION_WORDS = {
  EXTENDED_FAMILY: 'dalsza rodzina',
  FAMILY_OF_ORIGIN: 'rodzina pochodzenia',
  NEIGHBOUR: 'sąsiad lub sąsiadka',
  FRIEND: 'przyjaciel lub przyjaciółka',
  SUPPORT_FAMILY: 'rodzina wspierająca',
  LEGAL_GUARDIAN: 'opiekun prawny',
  ACTUAL_CARER: 'opiekun faktyczny',
  PROBATION_OFFICER: 'kurator',
  CONTACT_PERSON: 'osoba do kontaktu',
  OTHER: 'inna osoba z otoczenia',
} as const;
export type Relation = keyof typeof RELATION_WORDS;
export const RELATIONS = codesOf(RELATION_WORDS);

/** Where a resource of the family lies. */
export const RESOURCE_KIND_WORDS = {
  OWN: 'własny zasób rodziny',
  EXTENDED_FAMILY: 'dalsza rodzina',
  LOCAL_COMMUNITY: 'społeczność lokalna',
  INSTITUTIONAL: 'instytucje',
} as const;
export type ResourceKind = keyof typeof RESOURCE_KIND_WORDS;
export const RESOURCE_KINDS = codesOf(RESOURCE_KIND_WORDS);

/** Whether the family has the resource now. */
export const RESOURCE_STATE_WORDS = {
  HELD: 'rodzina go ma',
  AT_RISK: 'zagrożony',
  LACKING: 'brakuje go',
} as const;
export type ResourceState = keyof typeof RESOURCE_STATE_WORDS;
export const RESOURCE_STATES = codesOf(RESOURCE_STATE_WORDS);
