import { Arg, Ctx, ID, Resolver } from 'type-graphql';
import {
  type AnnulAbsence,
  AnnulAbsenceSchema,
  type CorrectAbsence,
  CorrectAbsenceSchema,
  type RecordAbsence,
  RecordAbsenceSchema,
} from '@asysta/schema/absences/inputs';
import { type Change, CentreMutation, CentreQuery, type Operation, PageInput } from '../../platform/operation/index.js';
import { AbsenceConnection, AbsenceType } from './absence.type.js';
import { absenceById, findAbsences } from './absences.finders.js';
import { annulAbsence, correctAbsence } from './verbs/correct-absence.js';
import { recordAbsence } from './verbs/record-absence.js';

/** Register of absences. */
@Resolver(() => AbsenceType)
export class AbsencesResolver {
  @CentreQuery(() => AbsenceConnection, {
    may: 'absence:record',
    audit: 'ABSENCES_READ',
    about: 'Absences of somebody the caller leads, or their own, the latest first (nieobecności).',
    reads: findAbsences,
    ids: { staffMemberId: 'StaffMember' },
  })
  absences(
    @Arg('staffMemberId', () => ID, { description: 'Whose absences.' }) staffMemberId: string,
    @Arg('page', () => PageInput, { defaultValue: { first: 25 }, description: 'Which page.' }) page: PageInput,
    @Ctx() op: Operation,
  ) {
    return findAbsences(op, staffMemberId, page);
  }

  @CentreMutation(() => AbsenceType, {
    may: 'absence:record',
    audit: 'ABSENCE_RECORDED',
    about: 'Records on which days somebody is not at work: themselves or their head (nieobecność).',
    input: RecordAbsenceSchema,
    takes: 'Person, kind and days.',
    answer: absenceById,
  })
  recordAbsence(input: RecordAbsence, op: Operation) {
    return recordAbsence(op, input);
  }

  @CentreMutation(() => AbsenceType, {
    may: 'absence:record',
    audit: 'ABSENCE_CORRECTED',
    about: 'Shortens, prolongs or corrects an absence; what stood there stays in its history (poprawka nieobecności).',
    input: CorrectAbsenceSchema,
    takes: 'Absence as it should be.',
    changes: true,
    answer: absenceById,
  })
  correctAbsence(input: Change<CorrectAbsence>, op: Operation) {
    return correctAbsence(op, input);
  }

  @CentreMutation(() => AbsenceType, {
    may: 'absence:record',
    audit: 'ABSENCE_ANNULLED',
    about: 'Annuls an absence: it stays readable with the reason and counts nowhere (unieważnienie nieobecności).',
    input: AnnulAbsenceSchema,
    takes: 'Absence and reason.',
    changes: true,
    answer: absenceById,
  })
  annulAbsence(input: Change<AnnulAbsence>, op: Operation) {
    return annulAbsence(op, input);
  }
}
