import { Arg, Ctx, ID, Resolver } from 'type-graphql';
import {
  type AnnulVisit,
  AnnulVisitSchema,
  type CorrectAreaOfChange,
  CorrectAreaOfChangeSchema,
  type CorrectVisit,
  CorrectVisitSchema,
  type RecordFirstVisit,
  RecordFirstVisitSchema,
  type RecordVisit,
  RecordVisitSchema,
} from '@asysta/schema/visits/inputs';
import { type Change, CentreMutation, CentreQuery, type Operation, PageInput } from '../../platform/operation/index.js';
import { annulVisit } from './verbs/annul-visit.js';
import { correctAreaOfChange } from './verbs/correct-area.js';
import { correctVisit } from './verbs/correct-visit.js';
import { recordFirstVisit } from './verbs/record-first-visit.js';
import { recordVisit } from './verbs/record-visit.js';
import { VisitType, VisitConnection } from './visit.type.js';
import { findVisits, visitById } from './visits.finders.js';

/** Register of visits. */
@Resolver(() => VisitType)
export class VisitsResolver {
  @CentreQuery(() => VisitType, {
    may: 'case:read',
    audit: 'VISITS_READ',
    about: 'One visit (wizyta).',
    ids: { id: 'Visit' },
    reads: visitById,
  })
  visit(@Arg('id', () => ID, { description: 'The visit.' }) id: string, @Ctx() op: Operation) {
    return visitById(op, id);
  }

  @CentreQuery(() => VisitConnection, {
    may: 'case:read',
    audit: 'VISITS_READ',
    about: 'All visits of a case, newest first (wizyty).',
    reads: findVisits,
    ids: { supportCaseId: 'SupportCase' },
  })
  visits(
    @Arg('supportCaseId', () => ID, { description: 'The case.' }) supportCaseId: string,
    @Arg('page', () => PageInput, { defaultValue: { first: 25 }, description: 'Which page.' }) page: PageInput,
    @Ctx() op: Operation,
  ) {
    return findVisits(op, supportCaseId, page);
  }

  @CentreMutation(() => VisitType, {
    may: 'visit:record',
    audit: 'VISIT_RECORDED',
    about: 'Records the first visit; a rule of the centre may ask for the social worker and an area of change (pierwsza wizyta).',
    input: RecordFirstVisitSchema,
    takes: 'Case, visit, social worker and areas.',
    asks: true,
    answer: visitById,
  })
  recordFirstVisit(input: RecordFirstVisit, op: Operation) {
    return recordFirstVisit(op, input);
  }

  @CentreMutation(() => VisitType, {
    may: 'visit:record',
    audit: 'VISIT_RECORDED',
    about: 'Records a visit after the first one (wizyta).',
    input: RecordVisitSchema,
    takes: 'Case and visit.',
    asks: true,
    answer: visitById,
  })
  recordVisit(input: RecordVisit, op: Operation) {
    return recordVisit(op, input);
  }

  @CentreMutation(() => VisitType, {
    may: 'visit:record',
    audit: 'VISIT_CORRECTED',
    about: 'Corrects a visit by the rules of recording; what stood there stays in its history (poprawka wizyty).',
    input: CorrectVisitSchema,
    takes: 'Visit as it was.',
    changes: true,
    asks: true,
    answer: visitById,
  })
  correctVisit(input: Change<CorrectVisit>, op: Operation) {
    return correctVisit(op, input);
  }

  @CentreMutation(() => VisitType, {
    may: 'visit:record',
    audit: 'VISIT_ANNULLED',
    about: 'Annuls a visit: it stays readable with the reason and counts nowhere (unieważnienie wizyty).',
    input: AnnulVisitSchema,
    takes: 'Visit and reason.',
    changes: true,
    answer: visitById,
  })
  annulVisit(input: Change<AnnulVisit>, op: Operation) {
    return annulVisit(op, input);
  }

  @CentreMutation(() => VisitType, {
    may: 'visit:record',
    audit: 'AREA_OF_CHANGE_CORRECTED',
    about: 'Corrects an area requiring change; what stood there stays in its history (poprawka obszaru).',
    input: CorrectAreaOfChangeSchema,
    takes: 'Area as it should be.',
    changes: true,
    answer: visitById,
  })
  correctAreaOfChange(input: Change<CorrectAreaOfChange>, op: Operation) {
    return correctAreaOfChange(op, input);
  }
}
