import { Arg, Ctx, ID, Resolver } from 'type-graphql';
import {
  type AnnulVisitPause,
  AnnulVisitPauseSchema,
  type CorrectVisitPause,
  CorrectVisitPauseSchema,
  type EndVisitPause,
  EndVisitPauseSchema,
  type RecordVisitPause,
  RecordVisitPauseSchema,
} from '@asysta/schema/pauses/inputs';
import { type Change, CentreMutation, CentreQuery, type Operation, PageInput } from '../../platform/operation/index.js';
import { VisitPauseConnection, VisitPauseType } from './pause.type.js';
import { findPauses, pauseById } from './pauses.finders.js';
import { annulPause, correctPause, endPause } from './verbs/correct-pause.js';
import { recordPause } from './verbs/record-pause.js';

/** Register of pauses of visits. */
@Resolver(() => VisitPauseType)
export class PausesResolver {
  @CentreQuery(() => VisitPauseType, {
    may: 'case:read',
    audit: 'VISIT_PAUSES_READ',
    about: 'One pause of visits (przerwa w wizytach).',
    ids: { id: 'VisitPause' },
    reads: pauseById,
  })
  visitPause(@Arg('id', () => ID, { description: 'The pause.' }) id: string, @Ctx() op: Operation) {
    return pauseById(op, id);
  }

  @CentreQuery(() => VisitPauseConnection, {
    may: 'case:read',
    audit: 'VISIT_PAUSES_READ',
    about: 'All pauses of visits of a case, newest first (przerwy w wizytach).',
    reads: findPauses,
    ids: { supportCaseId: 'SupportCase' },
  })
  visitPauses(
    @Arg('supportCaseId', () => ID, { description: 'The case.' }) supportCaseId: string,
    @Arg('page', () => PageInput, { defaultValue: { first: 25 }, description: 'Which page.' }) page: PageInput,
    @Ctx() op: Operation,
  ) {
    return findPauses(op, supportCaseId, page);
  }

  @CentreMutation(() => VisitPauseType, {
    may: 'contact:record',
    audit: 'VISIT_PAUSE_RECORDED',
    about: 'Records from when to when nobody visits a family, and why; the term of contact rests (przerwa w wizytach).',
    input: RecordVisitPauseSchema,
    takes: 'Case, days and reason.',
    asks: true,
    answer: pauseById,
  })
  recordVisitPause(input: RecordVisitPause, op: Operation) {
    return recordPause(op, input);
  }

  @CentreMutation(() => VisitPauseType, {
    may: 'contact:record',
    audit: 'VISIT_PAUSE_CORRECTED',
    about: 'Corrects a pause of visits by the rules of recording; what stood there stays in its history (poprawka przerwy).',
    input: CorrectVisitPauseSchema,
    takes: 'Pause as it should be.',
    changes: true,
    asks: true,
    answer: pauseById,
  })
  correctVisitPause(input: Change<CorrectVisitPause>, op: Operation) {
    return correctPause(op, input);
  }

  @CentreMutation(() => VisitPauseType, {
    may: 'contact:record',
    audit: 'VISIT_PAUSE_ENDED',
    about: 'Ends a pause of visits earlier than agreed, because the family came back (koniec przerwy).',
    input: EndVisitPauseSchema,
    takes: 'Pause and its last day.',
    changes: true,
    answer: pauseById,
  })
  endVisitPause(input: Change<EndVisitPause>, op: Operation) {
    return endPause(op, input);
  }

  @CentreMutation(() => VisitPauseType, {
    may: 'contact:record',
    audit: 'VISIT_PAUSE_ANNULLED',
    about: 'Annuls a pause of visits: it stays readable with the reason and counts nowhere (unieważnienie przerwy).',
    input: AnnulVisitPauseSchema,
    takes: 'Pause and reason.',
    changes: true,
    answer: pauseById,
  })
  annulVisitPause(input: Change<AnnulVisitPause>, op: Operation) {
    return annulPause(op, input);
  }
}
