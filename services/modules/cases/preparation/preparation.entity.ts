import { defineEntity, type EntitySchema, type InferEntity, p } from '@mikro-orm/core';
import type { CourtNotificationDecision, Problem } from '@asysta/schema/cases/preparation-codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { ofFile } from '../../../platform/file/declare-file.js';
import { annulmentColumns, correctionColumns } from '../../corrections/index.js';
import { FamilyMember } from '../../families/index.js';
import { StaffMember } from '../../staff/index.js';
import { SupportCase } from '../case.entity.js';

/** The columns of every step: where it stands, whether it counts, and who wrote it down where that is somebody else than who is named in it. */
export const stepColumns = () => ({
  id: p.uuid().primary(),
  version: p.integer().version(),
  supportCase: () => p.manyToOne(SupportCase).ref(),
  recordedBy: () => p.manyToOne(StaffMember).ref().nullable(),
  ...annulmentColumns(),
});

const interviewTable = ofFile(
  defineEntity({
    name: 'FamilyInterview',
    properties: {
      ...stepColumns(),
      conductedOn: p.date().$type<LocalDate>(),
      author: () => p.manyToOne(StaffMember).ref(),
      findings: p.text(),
      problems: p.array().$type<Problem[]>(),
      assistantNecessary: p.boolean(),
      necessityReason: p.text(),
      corrections: () => p.oneToMany(FamilyInterviewCorrection).mappedBy('subject').orderBy({ correctedAt: 'desc', id: 'desc' }),
    },
  }),
  'supportCase',
);
/** One family interview. Each step is named once, so that its corrections name it instead of spelling out its columns (TS7056). */
export interface FamilyInterview extends InferEntity<typeof interviewTable> {}
/** Rodzinny wywiad środowiskowy with its finding whether an assistant is necessary. */
export const FamilyInterview: EntitySchema<FamilyInterview> = interviewTable;

/** A corrected field of an interview. */
export const FamilyInterviewCorrection = ofFile(
  defineEntity({
    name: 'FamilyInterviewCorrection',
    properties: { ...correctionColumns(), subject: () => p.manyToOne(FamilyInterview).ref() },
  }),
  'subject',
);
/** One correction of an interview. */
export type FamilyInterviewCorrection = InferEntity<typeof FamilyInterviewCorrection>;

/** A member of the family the interview was held with; one taken off by a correction stays as `present: false`. */
export const FamilyInterviewPerson = ofFile(
  defineEntity({
    name: 'FamilyInterviewPerson',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      interview: () => p.manyToOne(FamilyInterview).ref(),
      familyMember: () => p.manyToOne(FamilyMember).ref(),
      present: p.boolean().default(true),
    },
  }),
  'interview',
);
/** One participation. */
export type FamilyInterviewPerson = InferEntity<typeof FamilyInterviewPerson>;

const diagnosisTable = ofFile(
  defineEntity({
    name: 'Diagnosis',
    properties: {
      ...stepColumns(),
      madeOn: p.date().$type<LocalDate>(),
      author: () => p.manyToOne(StaffMember).ref(),
      problems: p.array().$type<Problem[]>(),
      description: p.text(),
      corrections: () => p.oneToMany(DiagnosisCorrection).mappedBy('subject').orderBy({ correctedAt: 'desc', id: 'desc' }),
    },
  }),
  'supportCase',
);
/** One diagnosis. */
export interface Diagnosis extends InferEntity<typeof diagnosisTable> {}
/** Problems of care and upbringing named together (sprzężone problemy). */
export const Diagnosis: EntitySchema<Diagnosis> = diagnosisTable;

/** A corrected field of a diagnosis. */
export const DiagnosisCorrection = ofFile(
  defineEntity({
    name: 'DiagnosisCorrection',
    properties: { ...correctionColumns(), subject: () => p.manyToOne(Diagnosis).ref() },
  }),
  'subject',
);
/** One correction of a diagnosis. */
export type DiagnosisCorrection = InferEntity<typeof DiagnosisCorrection>;

const offerTable = ofFile(
  defineEntity({
    name: 'OfferPresentation',
    properties: {
      ...stepColumns(),
      presentedOn: p.date().$type<LocalDate>(),
      presentedBy: () => p.manyToOne(StaffMember).ref(),
      manner: p.text(),
      corrections: () =>
        p.oneToMany(OfferPresentationCorrection).mappedBy('subject').orderBy({ correctedAt: 'desc', id: 'desc' }),
    },
  }),
  'supportCase',
);
/** One presentation of the offer. */
export interface OfferPresentation extends InferEntity<typeof offerTable> {}
/** The offer of an assistant as told to the family before it was asked to agree. */
export const OfferPresentation: EntitySchema<OfferPresentation> = offerTable;

/** A corrected field of a presentation of the offer. */
export const OfferPresentationCorrection = ofFile(
  defineEntity({
    name: 'OfferPresentationCorrection',
    properties: { ...correctionColumns(), subject: () => p.manyToOne(OfferPresentation).ref() },
  }),
  'subject',
);
/** One correction of a presentation. */
export type OfferPresentationCorrection = InferEntity<typeof OfferPresentationCorrection>;

const refusalTable = ofFile(
  defineEntity({
    name: 'ConsentRefusal',
    properties: {
      ...stepColumns(),
      refusedOn: p.date().$type<LocalDate>(),
      circumstances: p.text(),
      decision: p.text().$type<CourtNotificationDecision>().nullable(),
      decidedOn: p.date().$type<LocalDate>().nullable(),
      decidedBy: () => p.manyToOne(StaffMember).ref().nullable(),
      decisionReason: p.text().nullable(),
      courtName: p.text().nullable(),
      letterOn: p.date().$type<LocalDate>().nullable(),
      corrections: () => p.oneToMany(ConsentRefusalCorrection).mappedBy('subject').orderBy({ correctedAt: 'desc', id: 'desc' }),
    },
  }),
  'supportCase',
);
/** One refusal. */
export interface ConsentRefusal extends InferEntity<typeof refusalTable> {}
/** Refusal by the family and what the director decided about the court: a person's decision, never automatic. */
export const ConsentRefusal: EntitySchema<ConsentRefusal> = refusalTable;

/** A corrected field of a refusal or of the decision after it. */
export const ConsentRefusalCorrection = ofFile(
  defineEntity({
    name: 'ConsentRefusalCorrection',
    properties: { ...correctionColumns(), subject: () => p.manyToOne(ConsentRefusal).ref() },
  }),
  'subject',
);
/** One correction of a refusal. */
export type ConsentRefusalCorrection = InferEntity<typeof ConsentRefusalCorrection>;

const requestTable = ofFile(
  defineEntity({
    name: 'AssistantRequest',
    properties: {
      ...stepColumns(),
      requestedOn: p.date().$type<LocalDate>(),
      requestedBy: () => p.manyToOne(StaffMember).ref(),
      justification: p.text(),
      corrections: () => p.oneToMany(AssistantRequestCorrection).mappedBy('subject').orderBy({ correctedAt: 'desc', id: 'desc' }),
    },
  }),
  'supportCase',
);
/** One request. */
export interface AssistantRequest extends InferEntity<typeof requestTable> {}
/** Request of the social worker that the family be given an assistant (art. 11). */
export const AssistantRequest: EntitySchema<AssistantRequest> = requestTable;

/** A corrected field of a request. */
export const AssistantRequestCorrection = ofFile(
  defineEntity({
    name: 'AssistantRequestCorrection',
    properties: { ...correctionColumns(), subject: () => p.manyToOne(AssistantRequest).ref() },
  }),
  'subject',
);
/** One correction of a request. */
export type AssistantRequestCorrection = InferEntity<typeof AssistantRequestCorrection>;
