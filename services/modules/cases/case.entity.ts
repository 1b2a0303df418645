import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { CaseGoal, CaseStage, CaseTrack, ClosureReason } from '@asysta/schema/cases/codes';
import type {
  CertificateKind,
  ClosedInstitution,
  LegalBasisKind,
  PhysicianSpecialty,
  ZaZyciemGroup,
} from '@asysta/schema/cases/grounds-codes';
import type { ConsentForm, CourtNotificationDecision, Problem } from '@asysta/schema/cases/preparation-codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { ofFile } from '../../platform/file/declare-file.js';
import { Family } from '../families/index.js';
import { Intake } from '../intakes/index.js';
import { StaffMember } from '../staff/index.js';

/** One episode of support of a family (sprawa asystentury) and everything that was done in it before the assistant came. */
export const SupportCase = ofFile(
  defineEntity({
    name: 'SupportCase',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      family: () => p.manyToOne(Family).ref(),
      intake: () => p.manyToOne(Intake).ref().nullable(),
      number: p.text(),
      track: p.text().$type<CaseTrack>(),
      stage: p.text().$type<CaseStage>(),
      goal: p.text().$type<CaseGoal>().nullable(),
      openedOn: p.date().$type<LocalDate>(),
      closedOn: p.date().$type<LocalDate>().nullable(),
      closureReason: p.text().$type<ClosureReason>().nullable(),
      courtWordOn: p.date().$type<LocalDate>().nullable(),
      courtWordSignature: p.text().nullable(),
      courtTold: p.text().nullable(),
      suspendedUntil: p.date().$type<LocalDate>().nullable(),
      interviews: () => p.oneToMany(FamilyInterview).mappedBy('supportCase').orderBy({ conductedOn: 'desc', id: 'desc' }),
      diagnoses: () => p.oneToMany(Diagnosis).mappedBy('supportCase').orderBy({ madeOn: 'desc', id: 'desc' }),
      offers: () => p.oneToMany(OfferPresentation).mappedBy('supportCase').orderBy({ presentedOn: 'desc', id: 'desc' }),
      consents: () => p.oneToMany(SupportConsent).mappedBy('supportCase').orderBy({ signedOn: 'desc', id: 'desc' }),
      refusals: () => p.oneToMany(ConsentRefusal).mappedBy('supportCase').orderBy({ refusedOn: 'desc', id: 'desc' }),
      courtOrders: () => p.oneToMany(CourtOrder).mappedBy('supportCase').orderBy({ issuedOn: 'desc', id: 'desc' }),
      zaZyciemApplications: () =>
        p.oneToMany(ZaZyciemApplication).mappedBy('supportCase').orderBy({ appliedOn: 'desc', id: 'desc' }),
      minorParentRecords: () =>
        p.oneToMany(MinorParentRecord).mappedBy('supportCase').orderBy({ recordedOn: 'desc', id: 'desc' }),
      legalBases: () => p.oneToMany(LegalBasis).mappedBy('supportCase').orderBy({ validFrom: 'desc', id: 'desc' }),
      requests: () => p.oneToMany(AssistantRequest).mappedBy('supportCase').orderBy({ requestedOn: 'desc', id: 'desc' }),
      qualifications: () => p.oneToMany(Qualification).mappedBy('supportCase').orderBy({ qualifiedOn: 'desc', id: 'desc' }),
    },
  }),
  'family',
  { as: 'case' },
);
/** One support case. */
export type SupportCase = InferEntity<typeof SupportCase>;

/** Rodzinny wywiad środowiskowy with its finding whether an assistant is necessary. */
export const FamilyInterview = ofFile(
  defineEntity({
    name: 'FamilyInterview',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      supportCase: () => p.manyToOne(SupportCase).ref(),
      conductedOn: p.date().$type<LocalDate>(),
      author: () => p.manyToOne(StaffMember).ref(),
      findings: p.text(),
      assistantNecessary: p.boolean(),
      necessityReason: p.text(),
    },
  }),
  'supportCase',
);
/** One family interview. */
export type FamilyInterview = InferEntity<typeof FamilyInterview>;

/** Problems of care and upbringing named together (sprzężone problemy). */
export const Diagnosis = ofFile(
  defineEntity({
    name: 'Diagnosis',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      supportCase: () => p.manyToOne(SupportCase).ref(),
      madeOn: p.date().$type<LocalDate>(),
      author: () => p.manyToOne(StaffMember).ref(),
      problems: p.array().$type<Problem[]>(),
      description: p.text(),
    },
  }),
  'supportCase',
);
/** One diagnosis. */
export type Diagnosis = InferEntity<typeof Diagnosis>;

/** The offer of an assistant as told to the family before it was asked to agree. */
export const OfferPresentation = ofFile(
  defineEntity({
    name: 'OfferPresentation',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      supportCase: () => p.manyToOne(SupportCase).ref(),
      presentedOn: p.date().$type<LocalDate>(),
      presentedBy: () => p.manyToOne(StaffMember).ref(),
      manner: p.text(),
    },
  }),
  'supportCase',
);
/** One presentation of the offer. */
export type OfferPresentation = InferEntity<typeof OfferPresentation>;

/** Consent of the family to support (zgoda na wsparcie), never the consent of data protection law. */
export const SupportConsent = ofFile(
  defineEntity({
    name: 'SupportConsent',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      supportCase: () => p.manyToOne(SupportCase).ref(),
      signedOn: p.date().$type<LocalDate>(),
      form: p.text().$type<ConsentForm>(),
      signatories: p.text(),
      withdrawnOn: p.date().$type<LocalDate>().nullable(),
    },
  }),
  'supportCase',
);
/** One consent. */
export type SupportConsent = InferEntity<typeof SupportConsent>;

/** Refusal by the family and what the director decided about the court: a person's decision, never automatic. */
export const ConsentRefusal = ofFile(
  defineEntity({
    name: 'ConsentRefusal',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      supportCase: () => p.manyToOne(SupportCase).ref(),
      refusedOn: p.date().$type<LocalDate>(),
      circumstances: p.text(),
      decision: p.text().$type<CourtNotificationDecision>().nullable(),
      decidedOn: p.date().$type<LocalDate>().nullable(),
      decidedBy: () => p.manyToOne(StaffMember).ref().nullable(),
      decisionReason: p.text().nullable(),
      courtName: p.text().nullable(),
      letterOn: p.date().$type<LocalDate>().nullable(),
    },
  }),
  'supportCase',
);
/** One refusal. */
export type ConsentRefusal = InferEntity<typeof ConsentRefusal>;

/** Postanowienie of a family court; it replaces consent while it is valid. */
export const CourtOrder = ofFile(
  defineEntity({
    name: 'CourtOrder',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      supportCase: () => p.manyToOne(SupportCase).ref(),
      court: p.text(),
      signature: p.text(),
      issuedOn: p.date().$type<LocalDate>(),
      content: p.text(),
      control: p.text().nullable(),
      replaces: () => p.manyToOne(CourtOrder).ref().nullable(),
      validTo: p.date().$type<LocalDate>().nullable(),
    },
  }),
  'supportCase',
);
/** One court order. */
export type CourtOrder = InferEntity<typeof CourtOrder>;

/** Application with a medical certificate under the Za życiem act. */
export const ZaZyciemApplication = ofFile(
  defineEntity({
    name: 'ZaZyciemApplication',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      supportCase: () => p.manyToOne(SupportCase).ref(),
      appliedOn: p.date().$type<LocalDate>(),
      applicant: p.text(),
      targetGroup: p.text().$type<ZaZyciemGroup>(),
      certificateKind: p.text().$type<CertificateKind>(),
      certificateIssuedOn: p.date().$type<LocalDate>(),
      physicianSpecialty: p.text().$type<PhysicianSpecialty>().nullable(),
      writtenAuthorizationOn: p.date().$type<LocalDate>().nullable(),
    },
  }),
  'supportCase',
);
/** One application. */
export type ZaZyciemApplication = InferEntity<typeof ZaZyciemApplication>;

/** Minor parent leaving a closed institution (art. 11(1a)). */
export const MinorParentRecord = ofFile(
  defineEntity({
    name: 'MinorParentRecord',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      supportCase: () => p.manyToOne(SupportCase).ref(),
      institution: p.text().$type<ClosedInstitution>(),
      leavesOn: p.date().$type<LocalDate>(),
      recordedOn: p.date().$type<LocalDate>(),
    },
  }),
  'supportCase',
);
/** One record of a minor parent. */
export type MinorParentRecord = InferEntity<typeof MinorParentRecord>;

/** Row of the ledger of what entitles the centre to support the family; `sourceId` is the consent, order, application or record. */
export const LegalBasis = ofFile(
  defineEntity({
    name: 'LegalBasis',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      supportCase: () => p.manyToOne(SupportCase).ref(),
      kind: p.text().$type<LegalBasisKind>(),
      validFrom: p.date().$type<LocalDate>(),
      validTo: p.date().$type<LocalDate>().nullable(),
      sourceId: p.uuid(),
    },
  }),
  'supportCase',
);
/** One legal basis. */
export type LegalBasis = InferEntity<typeof LegalBasis>;

/** Request of the social worker that the family be given an assistant (art. 11). */
export const AssistantRequest = ofFile(
  defineEntity({
    name: 'AssistantRequest',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      supportCase: () => p.manyToOne(SupportCase).ref(),
      requestedOn: p.date().$type<LocalDate>(),
      requestedBy: () => p.manyToOne(StaffMember).ref(),
      justification: p.text(),
    },
  }),
  'supportCase',
);
/** One request. */
export type AssistantRequest = InferEntity<typeof AssistantRequest>;

/** Decision that the family qualifies; the local clock to the first visit starts on this day. */
export const Qualification = ofFile(
  defineEntity({
    name: 'Qualification',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      supportCase: () => p.manyToOne(SupportCase).ref(),
      qualifiedOn: p.date().$type<LocalDate>(),
      qualifiedBy: () => p.manyToOne(StaffMember).ref(),
      grounds: p.text(),
    },
  }),
  'supportCase',
);
/** One qualification. */
export type Qualification = InferEntity<typeof Qualification>;
