import { Resolver } from 'type-graphql';
import {
  type LiftCourtOrder,
  LiftCourtOrderSchema,
  type ProlongCourtOrder,
  ProlongCourtOrderSchema,
  type RecordCourtOrder,
  RecordCourtOrderSchema,
  type RecordCourtReport,
  RecordCourtReportSchema,
} from '@asysta/schema/cases/court-inputs';
import { type Change, CentreMutation, type Operation } from '../../../platform/operation/index.js';
import { SupportCaseType } from '../case.type.js';
import { caseById } from '../cases.finders.js';
import { liftCourtOrder, prolongCourtOrder, recordCourtReport } from './later-decisions.js';
import { recordCourtOrder } from './record-court-order.js';

/** Orders of a family court: recorded, replaced, prolonged, lifted, and what the court is told. */
@Resolver(() => SupportCaseType)
export class CourtOrdersResolver {
  @CentreMutation(() => SupportCaseType, {
    may: 'case:prepare',
    audit: 'COURT_ORDER_RECORDED',
    about: 'Records an order of a family court, which replaces consent and an earlier order (postanowienie sądu).',
    input: RecordCourtOrderSchema,
    asks: true,
    takes: 'Case and order.',
    changes: true,
    answer: caseById,
  })
  recordCourtOrder(input: Change<RecordCourtOrder>, op: Operation) {
    return recordCourtOrder(op, input);
  }

  @CentreMutation(() => SupportCaseType, {
    may: 'case:prepare',
    audit: 'COURT_ORDER_PROLONGED',
    about: 'Records that the court gave its order a later end (przedłużenie postanowienia).',
    input: ProlongCourtOrderSchema,
    asks: true,
    takes: 'Case, order and decision.',
    changes: true,
    answer: caseById,
  })
  prolongCourtOrder(input: Change<ProlongCourtOrder>, op: Operation) {
    return prolongCourtOrder(op, input);
  }

  @CentreMutation(() => SupportCaseType, {
    may: 'case:prepare',
    audit: 'COURT_ORDER_LIFTED',
    about: 'Records that the court lifted its order; the case goes on (uchylenie postanowienia).',
    input: LiftCourtOrderSchema,
    takes: 'Case, order and decision.',
    changes: true,
    answer: caseById,
  })
  liftCourtOrder(input: Change<LiftCourtOrder>, op: Operation) {
    return liftCourtOrder(op, input);
  }

  @CentreMutation(() => SupportCaseType, {
    may: 'case:prepare',
    audit: 'COURT_REPORT_RECORDED',
    about: 'Notes that a report was sent to the court; its term ends (sprawozdanie dla sądu).',
    input: RecordCourtReportSchema,
    takes: 'Case, term and day.',
    changes: true,
    answer: caseById,
  })
  recordCourtReport(input: Change<RecordCourtReport>, op: Operation) {
    return recordCourtReport(op, input);
  }
}
