import { Ctx, Resolver } from 'type-graphql';
import { type RecordLateVisit, RecordLateVisitSchema } from '@asysta/schema/visits/inputs';
import { CentreMutation, CentreQuery, type Operation } from '../../../platform/operation/index.js';
import { recordLateVisit } from '../verbs/record-late-visit.js';
import { FamilyOfLateVisitType, LateVisitType } from './late-visit.type.js';
import { familiesOfLateVisits, lateVisitById } from './late-visits.finders.js';

/** Visits that are written down when their assistant is no longer with the family. */
@Resolver()
export class LateVisitsResolver {
  @CentreQuery(() => [FamilyOfLateVisitType], {
    may: 'visit:record',
    audit: 'LATE_VISITS_OFFERED',
    about: 'Families the caller accompanied within the last 30 days, for a visit not yet written down (wizyty po czasie).',
    reads: familiesOfLateVisits,
  })
  familiesOfLateVisits(@Ctx() op: Operation) {
    return familiesOfLateVisits(op, {});
  }

  @CentreMutation(() => LateVisitType, {
    may: 'visit:record',
    audit: 'VISIT_RECORDED',
    about: 'Writes down a visit after hand-over or closing, with a reason; 30 days by the assistant, later by the director.',
    input: RecordLateVisitSchema,
    takes: 'Case, visit and reason.',
    asks: true,
    answer: lateVisitById,
  })
  recordLateVisit(input: RecordLateVisit, op: Operation) {
    return recordLateVisit(op, input);
  }
}
