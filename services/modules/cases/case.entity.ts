import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { CaseGoal, CaseStage, CaseTrack, ClosureReason } from '@asysta/schema/cases/codes';
import type {
  CertificateKind,
  ClosedInstitution,
  LegalBasisKind,
  PhysicianSpecialty,
  ZaZyciemEnd,
  ZaZyciemGroup,
} from '@asysta/schema/cases/grounds-codes';
import type { ConsentForm } from '@asysta/schema/cases/preparation-codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { ofFile } from '../../platform/file/declare-file.js';
import { annulmentColumns } from '../corrections/index.js';
import { Family } from '../families/index.js';
import { Intake } from '../intakes/index.js';

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
      /** Where it stood when it was closed; it goes on from there where the closing did not count. */
      closedFrom: p.text().$type<CaseStage>().nullable(),
      closureReason: p.text().$type<ClosureReason>().nullable(),
      courtWordOn: p.date().$type<LocalDate>().nullable(),
      courtWordSignature: p.text().nullable(),
      courtTold: p.text().nullable(),
      suspendedUntil: p.date().$type<LocalDate>().nullable(),
      consents: () => p.oneToMany(SupportConsent).mappedBy('supportCase').orderBy({ signedOn: 'desc', id: 'desc' }),
      courtOrders: () => p.oneToMany(CourtOrder).mappedBy('supportCase').orderBy({ issuedOn: 'desc', id: 'desc' }),
      zaZyciemApplications: () =>
        p.oneToMany(ZaZyciemApplication).mappedBy('supportCase').orderBy({ appliedOn: 'desc', id: 'desc' }),
      minorParentRecords: () =>
        p.oneToMany(MinorParentRecord).mappedBy('supportCase').orderBy({ recordedOn: 'desc', id: 'desc' }),
      legalBases: () => p.oneToMany(LegalBasis).mappedBy('supportCase').orderBy({ validFrom: 'desc', id: 'desc' }),
    },
  }),
  'family',
  { as: 'case' },
);
/** One support case. */
export type SupportCase = InferEntity<typeof SupportCase>;

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
      ...annulmentColumns(),
    },
  }),
  'supportCase',
);
/** One consent. */
export type SupportConsent = InferEntity<typeof SupportConsent>;

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
      reportsDueOn: p.array().columnType('date[]').fieldName('report_days').$type<LocalDate[]>(),
      ...annulmentColumns(),
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
      documentName: p.text().nullable(),
      endedOn: p.date().$type<LocalDate>().nullable(),
      endReason: p.text().$type<ZaZyciemEnd>().nullable(),
      endNote: p.text().nullable(),
      ...annulmentColumns(),
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
      ...annulmentColumns(),
    },
  }),
  'supportCase',
);
/** One record of a minor parent. */
export type MinorParentRecord = InferEntity<typeof MinorParentRecord>;

/**
 * Row of the ledger of what entitles the centre to support the family; `sourceId` is the consent, order, application or record. One that
 * was annulled with its paper ends before it began, so that it covers no day whoever asks.
 */
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
      annulledAt: p.datetime().nullable(),
    },
  }),
  'supportCase',
);
/** One legal basis. */
export type LegalBasis = InferEntity<typeof LegalBasis>;
