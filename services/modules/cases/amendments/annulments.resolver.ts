import { Resolver } from 'type-graphql';
import {
  type ProposeClosingAnnulment,
  ProposeClosingAnnulmentSchema,
  type ProposeConsentAnnulment,
  ProposeConsentAnnulmentSchema,
  type ProposeCourtDecisionAnnulment,
  ProposeCourtDecisionAnnulmentSchema,
  type ProposeCourtOrderAnnulment,
  ProposeCourtOrderAnnulmentSchema,
  type ProposeMinorParentAnnulment,
  ProposeMinorParentAnnulmentSchema,
  type ProposeZaZyciemAnnulment,
  ProposeZaZyciemAnnulmentSchema,
} from '@asysta/schema/cases/annulment-inputs';
import { type Change, CentreMutation, type Operation } from '../../../platform/operation/index.js';
import { SupportCaseType } from '../case.type.js';
import { caseById } from '../cases.finders.js';
import {
  proposeClosingAnnulment,
  proposeConsentAnnulment,
  proposeCourtDecisionAnnulment,
  proposeCourtOrderAnnulment,
  proposeMinorParentAnnulment,
  proposeZaZyciemAnnulment,
} from './propose-annulment.js';

/** What carries law and does not count is annulled by two people, as it is corrected: one proposes, the other confirms. */
@Resolver(() => SupportCaseType)
export class AnnulmentsResolver {
  @CentreMutation(() => SupportCaseType, {
    may: 'case:prepare',
    audit: 'CONSENT_ANNULMENT_PROPOSED',
    about: 'Proposes that a consent does not count (unieważnienie zgody).',
    input: ProposeConsentAnnulmentSchema,
    takes: 'Consent and why.',
    changes: true,
    answer: caseById,
  })
  proposeConsentAnnulment(input: Change<ProposeConsentAnnulment>, op: Operation) {
    return proposeConsentAnnulment(op, input);
  }

  @CentreMutation(() => SupportCaseType, {
    may: 'case:prepare',
    audit: 'COURT_ORDER_ANNULMENT_PROPOSED',
    about: 'Proposes that a court order does not count, nor what the court decided of it later (unieważnienie postanowienia).',
    input: ProposeCourtOrderAnnulmentSchema,
    takes: 'Order and why.',
    changes: true,
    answer: caseById,
  })
  proposeCourtOrderAnnulment(input: Change<ProposeCourtOrderAnnulment>, op: Operation) {
    return proposeCourtOrderAnnulment(op, input);
  }

  @CentreMutation(() => SupportCaseType, {
    may: 'case:prepare',
    audit: 'COURT_DECISION_ANNULMENT_PROPOSED',
    about: 'Proposes that a prolonging or a lifting of an order does not count (unieważnienie przedłużenia albo uchylenia).',
    input: ProposeCourtDecisionAnnulmentSchema,
    takes: 'Decision and why.',
    changes: true,
    answer: caseById,
  })
  proposeCourtDecisionAnnulment(input: Change<ProposeCourtDecisionAnnulment>, op: Operation) {
    return proposeCourtDecisionAnnulment(op, input);
  }

  @CentreMutation(() => SupportCaseType, {
    may: 'case:prepare',
    audit: 'ZA_ZYCIEM_ANNULMENT_PROPOSED',
    about: 'Proposes that a Za życiem application does not count (unieważnienie wniosku „Za życiem”).',
    input: ProposeZaZyciemAnnulmentSchema,
    takes: 'Application and why.',
    changes: true,
    answer: caseById,
  })
  proposeZaZyciemAnnulment(input: Change<ProposeZaZyciemAnnulment>, op: Operation) {
    return proposeZaZyciemAnnulment(op, input);
  }

  @CentreMutation(() => SupportCaseType, {
    may: 'case:prepare',
    audit: 'MINOR_PARENT_ANNULMENT_PROPOSED',
    about: 'Proposes that the record of a minor parent does not count (unieważnienie zapisu, art. 11 ust. 1a).',
    input: ProposeMinorParentAnnulmentSchema,
    takes: 'Record and why.',
    changes: true,
    answer: caseById,
  })
  proposeMinorParentAnnulment(input: Change<ProposeMinorParentAnnulment>, op: Operation) {
    return proposeMinorParentAnnulment(op, input);
  }

  @CentreMutation(() => SupportCaseType, {
    may: 'case:close',
    audit: 'CLOSING_ANNULMENT_PROPOSED',
    about: 'Proposes that a closing does not count and the case goes on where it stood (unieważnienie zakończenia).',
    input: ProposeClosingAnnulmentSchema,
    takes: 'Case and why.',
    changes: true,
    answer: caseById,
  })
  proposeClosingAnnulment(input: Change<ProposeClosingAnnulment>, op: Operation) {
    return proposeClosingAnnulment(op, input);
  }
}
