import { codesOf } from '../words/codes-of.js';

/** Basis of support, with validity dates: consent (art. 8(3)), court order, Za życiem (art. 8), minor parent (art. 11(1a)). */
export const LEGAL_BASIS_KIND_WORDS = {
  CONSENT: 'zgoda rodziny',
  COURT_ORDER: 'postanowienie sądu',
  ZA_ZYCIEM: 'wniosek „Za życiem”',
  MINOR_PARENT: 'małoletni rodzic opuszczający placówkę',
} as const;
export type LegalBasisKind = keyof typeof LEGAL_BASIS_KIND_WORDS;

/** What a court decided of an order that was in force, without putting another one in its place. */
export const COURT_DECISION_KIND_WORDS = {
  PROLONGED: 'przedłużono postanowienie',
  LIFTED: 'uchylono postanowienie',
} as const;
export type CourtDecisionKind = keyof typeof COURT_DECISION_KIND_WORDS;

/** What stands as the source of a term that a court set in its order. */
export const COURT_TERM_SOURCE = 'postanowienie sądu, art. 109 § 2 pkt 1 k.r.o.';

/** Target group of a Za życiem application (act of 4 November 2016). */
export const ZA_ZYCIEM_GROUP_WORDS = {
  PREGNANCY: 'kobieta w ciąży',
  COMPLICATED_PREGNANCY: 'kobieta w ciąży powikłanej',
  OBSTETRIC_FAILURE: 'rodzina po niepowodzeniu położniczym',
  CHILD_CONDITION: 'rodzina dziecka z ciężkim i nieodwracalnym upośledzeniem albo nieuleczalną chorobą',
} as const;
export type ZaZyciemGroup = keyof typeof ZA_ZYCIEM_GROUP_WORDS;
export const ZA_ZYCIEM_GROUPS = codesOf(ZA_ZYCIEM_GROUP_WORDS);

/** Why an application „Za życiem” entitles no longer beside what else does (methods §5); a case of it alone is closed. */
export const ZA_ZYCIEM_END_WORDS = {
  OBTAINED: 'uzyskano wsparcie',
  NOT_NEEDED: 'wsparcie nie jest już potrzebne',
  ORDINARY_SUPPORT: 'rodzina zostaje przy zwykłym wsparciu',
  BORN_WITHOUT_CERTIFICATE: 'dziecko się urodziło i nie ma zaświadczenia o jego stanie zdrowia',
  LOSS: 'strata dziecka',
  OF_AGE: 'dziecko jest pełnoletnie',
  RESIGNED: 'rodzina zrezygnowała',
} as const;
export type ZaZyciemEnd = keyof typeof ZA_ZYCIEM_END_WORDS;
export const ZA_ZYCIEM_ENDS = codesOf(ZA_ZYCIEM_END_WORDS);

/** What a document confirms: a pregnancy whatever it is called (art. 8(2)), the child's condition a physician's certificate. */
export const CERTIFICATE_KIND_WORDS = {
  PREGNANCY: 'dokument potwierdzający ciążę',
  CHILD_CONDITION: 'zaświadczenie o stanie zdrowia dziecka',
} as const;
export type CertificateKind = keyof typeof CERTIFICATE_KIND_WORDS;
export const CERTIFICATE_KINDS = codesOf(CERTIFICATE_KIND_WORDS);

/** Specialties that may certify a child's condition (Za życiem act, art. 4(3)); never checked for a pregnancy. */
export const PHYSICIAN_SPECIALTY_WORDS = {
  OBSTETRICS_GYNAECOLOGY: 'położnictwo i ginekologia',
  PERINATOLOGY: 'perinatologia',
  NEONATOLOGY: 'neonatologia',
  CHILD_NEUROLOGY: 'neurologia dziecięca',
  CHILD_CARDIOLOGY: 'kardiologia dziecięca',
  CHILD_SURGERY: 'chirurgia dziecięca',
  OTHER: 'inna specjalizacja',
} as const;
export type PhysicianSpecialty = keyof typeof PHYSICIAN_SPECIALTY_WORDS;
export const PHYSICIAN_SPECIALTIES = codesOf(PHYSICIAN_SPECIALTY_WORDS);

/** Institution a minor parent leaves (art. 11(1a)). */
export const CLOSED_INSTITUTION_WORDS = {
  MOW: 'młodzieżowy ośrodek wychowawczy',
  MOS: 'młodzieżowy ośrodek socjoterapii',
  OOW: 'okręgowy ośrodek wychowawczy',
  SHELTER: 'schronisko dla nieletnich',
  CORRECTIONAL: 'zakład poprawczy',
} as const;
export type ClosedInstitution = keyof typeof CLOSED_INSTITUTION_WORDS;
export const CLOSED_INSTITUTIONS = codesOf(CLOSED_INSTITUTION_WORDS);
