import { Resolver } from 'type-graphql';
import {
  type AnnulWhereabouts,
  AnnulWhereaboutsSchema,
  type CorrectWhereabouts,
  CorrectWhereaboutsSchema,
  type NoteCourtApplication,
  NoteCourtApplicationSchema,
  type RecordWhereabouts,
  RecordWhereaboutsSchema,
} from '@asysta/schema/whereabouts/inputs';
import { type Change, CentreMutation, type Operation } from '../../platform/operation/index.js';
import { annulWhereabouts } from './verbs/annul-whereabouts.js';
import { correctWhereabouts } from './verbs/correct-whereabouts.js';
import { noteCourtApplication } from './verbs/note-court-application.js';
import { recordWhereabouts } from './verbs/record-whereabouts.js';
import { whereaboutsById } from './whereabouts.finders.js';
import { WhereaboutsType } from './whereabouts.type.js';

/** Register of whereabouts. */
@Resolver(() => WhereaboutsType)
export class WhereaboutsResolver {
  @CentreMutation(() => WhereaboutsType, {
    may: 'family:change',
    audit: 'WHEREABOUTS_RECORDED',
    about: 'Records where a child is from a day on (zmień miejsce pobytu).',
    input: RecordWhereaboutsSchema,
    takes: 'The child, the place and its days.',
    answer: whereaboutsById,
  })
  recordWhereabouts(input: RecordWhereabouts, op: Operation) {
    return recordWhereabouts(op, input);
  }

  @CentreMutation(() => WhereaboutsType, {
    may: 'family:change',
    audit: 'WHEREABOUTS_CORRECTED',
    about: 'Corrects where a child was and when; what stood there stays in its history (poprawka miejsca pobytu).',
    input: CorrectWhereaboutsSchema,
    takes: 'Whereabouts as they were.',
    changes: true,
    answer: whereaboutsById,
  })
  correctWhereabouts(input: Change<CorrectWhereabouts>, op: Operation) {
    return correctWhereabouts(op, input);
  }

  @CentreMutation(() => WhereaboutsType, {
    may: 'family:change',
    audit: 'WHEREABOUTS_ANNULLED',
    about: 'Annuls a record of whereabouts: it stays readable with the reason and counts nowhere (unieważnienie).',
    input: AnnulWhereaboutsSchema,
    takes: 'Whereabouts and reason.',
    changes: true,
    answer: whereaboutsById,
  })
  annulWhereabouts(input: Change<AnnulWhereabouts>, op: Operation) {
    return annulWhereabouts(op, input);
  }

  @CentreMutation(() => WhereaboutsType, {
    may: 'family:change',
    audit: 'COURT_APPLICATION_NOTED',
    about: 'Notes that the institution applied to the court about the child; the term ends (wniosek placówki do sądu).',
    input: NoteCourtApplicationSchema,
    takes: 'The stay and the day.',
    changes: true,
    answer: whereaboutsById,
  })
  noteCourtApplication(input: Change<NoteCourtApplication>, op: Operation) {
    return noteCourtApplication(op, input);
  }
}
