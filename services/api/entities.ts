import type { EntitySchema } from '@mikro-orm/core';
import { Assignment } from '../modules/assignments/index.js';
import {
  AssistantRequest,
  ConsentRefusal,
  CourtOrder,
  Diagnosis,
  FamilyInterview,
  LegalBasis,
  MinorParentRecord,
  OfferPresentation,
  Qualification,
  SupportCase,
  SupportConsent,
  ZaZyciemApplication,
} from '../modules/cases/index.js';
import {
  Centre,
  CentreTeryt,
  HelpForm,
  LawRule,
  LocalProgramme,
  LocalRule,
  PartnerInstitution,
  Unit,
} from '../modules/centres/index.js';
import { Deadline } from '../modules/deadlines/index.js';
import { Family, FamilyMember, FamilyResource, RelatedPerson, Strength } from '../modules/families/index.js';
import { Intake } from '../modules/intakes/index.js';
import { Notification } from '../modules/notifications/index.js';
import {
  GivenAnswer,
  GivenReceipt,
  ReceivedShare,
  Referral,
  ReferralAnswer,
  ReferralReceipt,
  ReferralShare,
} from '../modules/referrals/index.js';
import { FigureSubject, SubmittedFigure, SubmittedReport, SupervisedCentre } from '../modules/reports/index.js';
import { Appointment, DataAuthorization, StaffMember } from '../modules/staff/index.js';
import { AreaOfChange, Visit, VisitPerson } from '../modules/visits/index.js';
import { LoginSessionEntity, PartyEntity, RevokedSessionEntity } from '../platform/identity/index.js';
import type { LoginRole } from '../platform/tenancy/doors.js';

const STAFF = [StaffMember, Appointment, DataAuthorization, Unit];

/** Which tables each login role maps: never one that its grants do not reach. */
export const ENTITIES: Readonly<Record<LoginRole, readonly EntitySchema[]>> = {
  identity: [PartyEntity, LoginSessionEntity, RevokedSessionEntity],
  centre: [
    ...STAFF,
    Centre,
    CentreTeryt,
    HelpForm,
    LawRule,
    LocalProgramme,
    LocalRule,
    PartnerInstitution,
    Family,
    FamilyMember,
    RelatedPerson,
    Strength,
    FamilyResource,
    Intake,
    SupportCase,
    FamilyInterview,
    Diagnosis,
    OfferPresentation,
    SupportConsent,
    ConsentRefusal,
    CourtOrder,
    ZaZyciemApplication,
    MinorParentRecord,
    LegalBasis,
    AssistantRequest,
    Qualification,
    Assignment,
    Deadline,
    Notification,
    Visit,
    VisitPerson,
    AreaOfChange,
    Referral,
    ReferralShare,
    ReferralAnswer,
    ReferralReceipt,
    SupervisedCentre,
    SubmittedReport,
    SubmittedFigure,
    FigureSubject,
  ],
  partner: [...STAFF, ReceivedShare, GivenAnswer, GivenReceipt],
  region: [...STAFF, SupervisedCentre, SubmittedReport, SubmittedFigure],
  worker: [...STAFF, LawRule, LocalRule],
};
