import { Resolver } from 'type-graphql';
import {
  type AnnulCompetentCourt,
  AnnulCompetentCourtSchema,
  type CorrectCompetentCourt,
  CorrectCompetentCourtSchema,
  type RecordCompetentCourt,
  RecordCompetentCourtSchema,
} from '@asysta/schema/courts/inputs';
import { type Change, CentreMutation, type Operation } from '../../platform/operation/index.js';
import { CompetentCourtType } from './competent-court.type.js';
import { competentCourtById } from './courts.finders.js';
import { annulCompetentCourt, correctCompetentCourt } from './verbs/correct-competent-court.js';
import { recordCompetentCourt } from './verbs/record-competent-court.js';

/** Register of the competent courts. */
@Resolver(() => CompetentCourtType)
export class CourtsResolver {
  @CentreMutation(() => CompetentCourtType, {
    may: 'court:set',
    audit: 'COMPETENT_COURT_RECORDED',
    about: 'Records which family court is competent for the area of the centre from a day on (sąd właściwy).',
    input: RecordCompetentCourtSchema,
    takes: 'Court, address and days.',
    asks: true,
    answer: competentCourtById,
  })
  recordCompetentCourt(input: RecordCompetentCourt, op: Operation) {
    return recordCompetentCourt(op, input);
  }

  @CentreMutation(() => CompetentCourtType, {
    may: 'court:set',
    audit: 'COMPETENT_COURT_CORRECTED',
    about: 'Corrects a competent court or ends it; what stood there stays in its history (poprawka sądu właściwego).',
    input: CorrectCompetentCourtSchema,
    takes: 'Court as it should be.',
    asks: true,
    changes: true,
    answer: competentCourtById,
  })
  correctCompetentCourt(input: Change<CorrectCompetentCourt>, op: Operation) {
    return correctCompetentCourt(op, input);
  }

  @CentreMutation(() => CompetentCourtType, {
    may: 'court:set',
    audit: 'COMPETENT_COURT_ANNULLED',
    about: 'Annuls a competent court entered by mistake (unieważnienie sądu właściwego).',
    input: AnnulCompetentCourtSchema,
    takes: 'Court and reason.',
    asks: true,
    changes: true,
    answer: competentCourtById,
  })
  annulCompetentCourt(input: Change<AnnulCompetentCourt>, op: Operation) {
    return annulCompetentCourt(op, input);
  }
}
