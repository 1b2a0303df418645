/**
 * Closed lists of the domain. Each list is the single source of a GraphQL enum, of a CHECK in PostgreSQL
 * and of the Polish labels in schema/words. Identifiers follow schema/GLOSSARY.md.
 */

/** Kind of a party: a gmina's centre (the tenant), a partner institution, a regional authority. */
export const PARTY_KINDS = ['CENTRE', 'PARTNER', 'REGION'] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

/** Functions a person may hold through a dated appointment; machine roles belong to client-credentials clients. */
export const ROLES = [
  'DIRECTOR',
  'UNIT_HEAD',
  'SOCIAL_WORKER',
  'FAMILY_ASSISTANT',
  'CENTRE_ADMIN',
  'DATA_PROTECTION_OFFICER',
  'CENTRE_SYSTEM',
  'PARTNER_WORKER',
  'PARTNER_SYSTEM',
  'REGIONAL_ANALYST',
  'REGION_SYSTEM',
] as const;
export type Role = (typeof ROLES)[number];

/** Source of information about a family (zgłoszenie). */
export const INTAKE_SOURCES = [
  'FAMILY',
  'SCHOOL',
  'HEALTH_CARE',
  'POLICE',
  'COURT',
  'NEIGHBOUR',
  'OTHER_INSTITUTION',
  'OWN_OBSERVATION',
  'ANONYMOUS',
] as const;
export type IntakeSource = (typeof INTAKE_SOURCES)[number];

export const INTAKE_CHANNELS = ['IN_PERSON', 'PHONE', 'LETTER', 'EMAIL', 'FIELD'] as const;
export type IntakeChannel = (typeof INTAKE_CHANNELS)[number];

/** First triage of an intake: an urgent one shortens the interview to 2 working days. */
export const URGENCIES = ['ORDINARY', 'URGENT'] as const;
export type Urgency = (typeof URGENCIES)[number];

export const INTAKE_STATES = ['REGISTERED', 'CASE_OPENED', 'DISMISSED'] as const;
export type IntakeState = (typeof INTAKE_STATES)[number];

/** Role of a person in the household. */
export const FAMILY_ROLES = ['MOTHER', 'FATHER', 'GUARDIAN', 'CHILD', 'GRANDPARENT', 'PARTNER', 'OTHER_ADULT'] as const;
export type FamilyRole = (typeof FAMILY_ROLES)[number];

/** Relation of a person outside the household who may be a resource. */
export const RELATIONS = ['EXTENDED_FAMILY', 'FAMILY_OF_ORIGIN', 'NEIGHBOUR', 'FRIEND', 'SUPPORT_FAMILY', 'OTHER'] as const;
export type Relation = (typeof RELATIONS)[number];

export const RESOURCE_KINDS = ['OWN', 'EXTENDED_FAMILY', 'LOCAL_COMMUNITY', 'INSTITUTIONAL'] as const;
export type ResourceKind = (typeof RESOURCE_KINDS)[number];

export const RESOURCE_STATES = ['HELD', 'AT_RISK', 'LACKING'] as const;
export type ResourceState = (typeof RESOURCE_STATES)[number];

/** Problems a diagnosis may name; several coupled ones at once are usual. */
export const PROBLEMS = [
  'CARE_AND_UPBRINGING',
  'HOUSEHOLD_MANAGEMENT',
  'UNEMPLOYMENT',
  'HOUSING',
  'HEALTH',
  'DISABILITY',
  'ADDICTION',
  'DOMESTIC_VIOLENCE',
  'PARENTAL_CONFLICT',
  'SCHOOL_DIFFICULTIES',
  'MENTAL_HEALTH',
  'DEBT',
  'ISOLATION',
] as const;
export type Problem = (typeof PROBLEMS)[number];

/** The way a family enters support; each track has its own legal basis. */
export const CASE_TRACKS = ['ORDINARY', 'COURT', 'ZA_ZYCIEM', 'MINOR_PARENT'] as const;
export type CaseTrack = (typeof CASE_TRACKS)[number];

/** Basis of support, with validity dates: consent (art. 8(3)), court order, Za życiem (art. 8), minor parent (art. 11(1a)). */
export const LEGAL_BASIS_KINDS = ['CONSENT', 'COURT_ORDER', 'ZA_ZYCIEM', 'MINOR_PARENT'] as const;
export type LegalBasisKind = (typeof LEGAL_BASIS_KINDS)[number];

export const CASE_STAGES = [
  'INTAKE',
  'INTERVIEWED',
  'DIAGNOSED',
  'OFFERED',
  'BASIS_GRANTED',
  'REQUESTED',
  'QUALIFIED',
  'ASSIGNED',
  'IN_SUPPORT',
  'REFUSED',
  'CLOSED',
] as const;
export type CaseStage = (typeof CASE_STAGES)[number];

export const CASE_GOALS = ['PREVENT_PLACEMENT', 'RETURN_OF_CHILD', 'REGAIN_PARENTAL_AUTHORITY'] as const;
export type CaseGoal = (typeof CASE_GOALS)[number];

export const CONSENT_FORMS = ['WRITTEN', 'ORAL_RECORDED', 'ELECTRONIC'] as const;
export type ConsentForm = (typeof CONSENT_FORMS)[number];

export const COURT_NOTIFICATION_DECISIONS = ['NOTIFY', 'DO_NOT_NOTIFY'] as const;
export type CourtNotificationDecision = (typeof COURT_NOTIFICATION_DECISIONS)[number];

/** Target group of a Za życiem application (act of 4 November 2016). */
export const ZA_ZYCIEM_GROUPS = ['PREGNANCY', 'COMPLICATED_PREGNANCY', 'OBSTETRIC_FAILURE', 'CHILD_CONDITION'] as const;
export type ZaZyciemGroup = (typeof ZA_ZYCIEM_GROUPS)[number];

export const CERTIFICATE_KINDS = ['PREGNANCY', 'CHILD_CONDITION'] as const;
export type CertificateKind = (typeof CERTIFICATE_KINDS)[number];

/** Specialties that may certify a child's condition (Za życiem act, art. 4(3)); never checked for a pregnancy. */
export const PHYSICIAN_SPECIALTIES = [
  'OBSTETRICS_GYNAECOLOGY',
  'PERINATOLOGY',
  'NEONATOLOGY',
  'CHILD_NEUROLOGY',
  'CHILD_CARDIOLOGY',
  'CHILD_SURGERY',
  'OTHER',
] as const;
export type PhysicianSpecialty = (typeof PHYSICIAN_SPECIALTIES)[number];

/** Institution a minor parent leaves (art. 11(1a)). */
export const CLOSED_INSTITUTIONS = ['MOW', 'MOS', 'OOW', 'SHELTER', 'CORRECTIONAL'] as const;
export type ClosedInstitution = (typeof CLOSED_INSTITUTIONS)[number];

export const VISIT_KINDS = ['FIRST', 'REGULAR', 'ACCOMPANYING', 'INTERVENTION'] as const;
export type VisitKind = (typeof VISIT_KINDS)[number];

export const VISIT_PLACES = ['HOME', 'AGREED_PLACE', 'OFFICE', 'ORGANISATION', 'SCHOOL', 'COURT', 'OTHER'] as const;
export type VisitPlace = (typeof VISIT_PLACES)[number];

export const SUPPORT_KINDS = ['EMOTIONAL', 'INSTRUMENTAL', 'INFORMATIONAL'] as const;
export type SupportKind = (typeof SUPPORT_KINDS)[number];

/** Clocks of the work; the rows of deadline_rule hold days, article and version. */
export const DEADLINE_KINDS = [
  'FAMILY_INTERVIEW',
  'URGENT_FAMILY_INTERVIEW',
  'FIRST_VISIT',
  'CONTACT',
  'PERIODIC_ASSESSMENT',
  'HALF_YEAR_REPORT',
  'REFERRAL_ANSWER',
] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

/** What a centre may regulate for itself beside the act. */
export const LOCAL_RULE_KEYS = ['FIRST_VISIT', 'CONTACT', 'WRITTEN_CONSENT'] as const;
export type LocalRuleKey = (typeof LOCAL_RULE_KEYS)[number];

export const RULE_ORIGINS = ['LAW', 'LOCAL'] as const;
export type RuleOrigin = (typeof RULE_ORIGINS)[number];

/** What the number of a deadline rule counts; schema/values/working-days.ts does the counting. */
export const TERM_UNITS = ['CALENDAR_DAYS', 'WORKING_DAYS', 'MONTHS'] as const;
export type TermUnit = (typeof TERM_UNITS)[number];

export const REFERRAL_STATES = ['SENT', 'ACCEPTED', 'DECLINED', 'ANSWERED', 'REVOKED'] as const;
export type ReferralState = (typeof REFERRAL_STATES)[number];

/** Where a referral stands for a reader: its state, or expired when its last day passed while it was still open. */
export const REFERRAL_STANDINGS = [...REFERRAL_STATES, 'EXPIRED'] as const;
export type ReferralStanding = (typeof REFERRAL_STANDINGS)[number];

/** Fields of a family that a centre may copy into a referral, one by one; the minimum is preselected. */
export const REFERRAL_FIELDS = [
  'CONTACT_PERSON',
  'CONTACT_PHONE',
  'ADDRESS',
  'CHILDREN_NAMES',
  'CHILDREN_BIRTH_DATES',
  'CHILDREN_SCHOOL',
  'PROBLEM_AREAS',
  'STRENGTHS',
  'SUPPORT_SINCE',
  'ASSISTANT_CONTACT',
] as const;
export type ReferralField = (typeof REFERRAL_FIELDS)[number];

/** Legal bases of a disclosure to a partner institution. */
export const DISCLOSURE_BASES = ['ART_190A', 'ART_7', 'ART_15_COOPERATION', 'FAMILY_REQUEST'] as const;
export type DisclosureBasis = (typeof DISCLOSURE_BASES)[number];

export const PARTNER_KINDS = ['SCHOOL', 'COURT', 'PCPR', 'CLINIC', 'POLICE', 'NGO', 'COUNSELLING', 'OTHER'] as const;
export type PartnerKind = (typeof PARTNER_KINDS)[number];

export const REPORT_STATES = ['DRAFT', 'SUBMITTED'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

export const REPORT_FIGURES = ['FAMILIES_ACCOMPANIED', 'ASSISTANTS_EMPLOYED'] as const;
export type ReportFigure = (typeof REPORT_FIGURES)[number];

export const UNIT_KINDS = ['CENTRE', 'WYDZIAL', 'DZIAL', 'SEKCJA'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

export const EMPLOYMENT_FORMS = ['EMPLOYMENT_CONTRACT', 'SERVICE_CONTRACT', 'OTHER'] as const;
export type EmploymentForm = (typeof EMPLOYMENT_FORMS)[number];

export const NOTIFICATION_KINDS = [
  'DEADLINE_MISSED',
  'FAMILY_ASSIGNED',
  'REFERRAL_ANSWERED',
  'REFERRAL_EXPIRED',
  'ASSISTANT_REQUESTED',
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

export const ASSIGNMENT_END_REASONS = ['HANDOVER', 'RELIEVED', 'LEFT_WORK', 'CASE_CLOSED'] as const;
export type AssignmentEndReason = (typeof ASSIGNMENT_END_REASONS)[number];

export const CLOSURE_REASONS = [
  'GOALS_REACHED',
  'NO_COOPERATION',
  'NO_EFFECTS',
  'CHANGE_OF_METHOD',
  'MOVED_AWAY',
  'BASIS_EXPIRED',
] as const;
export type ClosureReason = (typeof CLOSURE_REASONS)[number];

/** Whose clocks the radar shows: those of the person, of the person's units, or of all families they may see. */
export const RADAR_SCOPES = ['MINE', 'UNIT', 'CENTRE'] as const;
export type RadarScope = (typeof RADAR_SCOPES)[number];

/** Steps of a case before an assistant is assigned; `viewerMay` names those open to the person who asks. */
export const CASE_ACTIONS = [
  'RECORD_INTERVIEW',
  'RECORD_DIAGNOSIS',
  'PRESENT_OFFER',
  'RECORD_CONSENT',
  'WITHDRAW_CONSENT',
  'RECORD_REFUSAL',
  'DECIDE_ON_COURT_NOTIFICATION',
  'RECORD_COURT_ORDER',
  'RECORD_MINOR_PARENT',
  'REQUEST_ASSISTANT',
  'QUALIFY_FAMILY',
  'CLOSE_CASE',
] as const;
export type CaseAction = (typeof CASE_ACTIONS)[number];
