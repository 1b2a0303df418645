import { Resolver } from 'type-graphql';
import {
  type DecideOnAmendment,
  DecideOnAmendmentSchema,
  type ProposeClosingCorrection,
  ProposeClosingCorrectionSchema,
  type ProposeConsentCorrection,
  ProposeConsentCorrectionSchema,
  type ProposeCourtDecisionCorrection,
  ProposeCourtDecisionCorrectionSchema,
  type ProposeCourtOrderCorrection,
  ProposeCourtOrderCorrectionSchema,
  type ProposeMinorParentCorrection,
  ProposeMinorParentCorrectionSchema,
  type ProposeZaZyciemCorrection,
  ProposeZaZyciemCorrectionSchema,
  type TakeAmendmentBack,
  TakeAmendmentBackSchema,
} from '@asysta/schema/cases/amendment-inputs';
import { type Change, CentreMutation, type Operation } from '../../../platform/operation/index.js';
import { SupportCaseType } from '../case.type.js';
import { caseById } from '../cases.finders.js';
import { decideOnAmendment, takeAmendmentBack } from './decide-on-amendment.js';
import {
  proposeClosingCorrection,
  proposeConsentCorrection,
  proposeCourtDecisionCorrection,
  proposeCourtOrderCorrection,
  proposeMinorParentCorrection,
  proposeZaZyciemCorrection,
} from './propose-correction.js';

/** What carries law is corrected by two people: one proposes, the other confirms. */
@Resolver(() => SupportCaseType)
export class AmendmentsResolver {
  @CentreMutation(() => SupportCaseType, {
    may: 'case:prepare',
    audit: 'CONSENT_CORRECTION_PROPOSED',
    about: 'Proposes a correction of the day, form or signatories of a consent (poprawka zgody).',
    input: ProposeConsentCorrectionSchema,
    takes: 'Consent as it was given, and why.',
    changes: true,
    answer: caseById,
  })
  proposeConsentCorrection(input: Change<ProposeConsentCorrection>, op: Operation) {
    return proposeConsentCorrection(op, input);
  }

  @CentreMutation(() => SupportCaseType, {
    may: 'case:prepare',
    audit: 'COURT_ORDER_CORRECTION_PROPOSED',
    about: 'Proposes a correction of what was recorded of a court order (poprawka postanowienia).',
    input: ProposeCourtOrderCorrectionSchema,
    takes: 'Order as it was written, and why.',
    changes: true,
    answer: caseById,
  })
  proposeCourtOrderCorrection(input: Change<ProposeCourtOrderCorrection>, op: Operation) {
    return proposeCourtOrderCorrection(op, input);
  }

  @CentreMutation(() => SupportCaseType, {
    may: 'case:prepare',
    audit: 'COURT_DECISION_CORRECTION_PROPOSED',
    about: 'Proposes a correction of a prolonging or a lifting of an order (poprawka przedłużenia albo uchylenia).',
    input: ProposeCourtDecisionCorrectionSchema,
    takes: 'Decision as it was made, and why.',
    changes: true,
    answer: caseById,
  })
  proposeCourtDecisionCorrection(input: Change<ProposeCourtDecisionCorrection>, op: Operation) {
    return proposeCourtDecisionCorrection(op, input);
  }

  @CentreMutation(() => SupportCaseType, {
    may: 'case:close',
    audit: 'CLOSING_CORRECTION_PROPOSED',
    about: 'Proposes a correction of the day, reason or word of the court of a closing (poprawka zakończenia).',
    input: ProposeClosingCorrectionSchema,
    takes: 'Case, its last day and reason, the court’s word, and why.',
    changes: true,
    answer: caseById,
  })
  proposeClosingCorrection(input: Change<ProposeClosingCorrection>, op: Operation) {
    return proposeClosingCorrection(op, input);
  }

  @CentreMutation(() => SupportCaseType, {
    may: 'case:prepare',
    audit: 'ZA_ZYCIEM_CORRECTION_PROPOSED',
    about: 'Proposes a correction of a Za życiem application or its certificate (poprawka wniosku „Za życiem”).',
    input: ProposeZaZyciemCorrectionSchema,
    asks: true,
    takes: 'Application as it was filed, and why.',
    changes: true,
    answer: caseById,
  })
  proposeZaZyciemCorrection(input: Change<ProposeZaZyciemCorrection>, op: Operation) {
    return proposeZaZyciemCorrection(op, input);
  }

  @CentreMutation(() => SupportCaseType, {
    may: 'case:prepare',
    audit: 'MINOR_PARENT_CORRECTION_PROPOSED',
    about: 'Proposes a correction of the record of a minor parent (poprawka zapisu, art. 11 ust. 1a).',
    input: ProposeMinorParentCorrectionSchema,
    takes: 'Record as it should be, and why.',
    changes: true,
    answer: caseById,
  })
  proposeMinorParentCorrection(input: Change<ProposeMinorParentCorrection>, op: Operation) {
    return proposeMinorParentCorrection(op, input);
  }

  @CentreMutation(() => SupportCaseType, {
    may: 'correction:confirm',
    audit: 'CORRECTION_DECIDED',
    about: 'Confirms a proposed correction, which then counts, or refuses it with remarks (decyzja o poprawce).',
    input: DecideOnAmendmentSchema,
    takes: 'Correction, decision and remarks.',
    changes: true,
    answer: caseById,
  })
  decideOnAmendment(input: Change<DecideOnAmendment>, op: Operation) {
    return decideOnAmendment(op, input);
  }

  @CentreMutation(() => SupportCaseType, {
    // Whoever may prepare a case may close it, and the head of a unit proposes a correction of a closing only.
    may: 'case:close',
    audit: 'CORRECTION_TAKEN_BACK',
    about: 'Takes back one’s own proposed correction (wycofanie poprawki).',
    input: TakeAmendmentBackSchema,
    takes: 'Correction.',
    changes: true,
    answer: caseById,
  })
  takeAmendmentBack(input: Change<TakeAmendmentBack>, op: Operation) {
    return takeAmendmentBack(op, input);
  }
}
