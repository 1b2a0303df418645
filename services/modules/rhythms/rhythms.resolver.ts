import { Arg, Ctx, ID, Resolver } from 'type-graphql';
import {
  type AnnulMeetingRhythm,
  AnnulMeetingRhythmSchema,
  type CorrectMeetingRhythm,
  CorrectMeetingRhythmSchema,
  type EndMeetingRhythm,
  EndMeetingRhythmSchema,
  type RecordMeetingRhythm,
  RecordMeetingRhythmSchema,
} from '@asysta/schema/rhythms/inputs';
import { type Change, CentreMutation, CentreQuery, type Operation, PageInput } from '../../platform/operation/index.js';
import { MeetingRhythmConnection, MeetingRhythmType } from './rhythm.type.js';
import { findRhythms, rhythmById } from './rhythms.finders.js';
import { annulRhythm, correctRhythm, endRhythm } from './verbs/correct-rhythm.js';
import { recordRhythm } from './verbs/record-rhythm.js';

/** Register of rhythms of one family. */
@Resolver(() => MeetingRhythmType)
export class RhythmsResolver {
  @CentreQuery(() => MeetingRhythmType, {
    may: 'case:read',
    audit: 'MEETING_RHYTHMS_READ',
    about: 'One rhythm of a family (rytm spotkań).',
    ids: { id: 'MeetingRhythm' },
    reads: rhythmById,
  })
  meetingRhythm(@Arg('id', () => ID, { description: 'The rhythm.' }) id: string, @Ctx() op: Operation) {
    return rhythmById(op, id);
  }

  @CentreQuery(() => MeetingRhythmConnection, {
    may: 'case:read',
    audit: 'MEETING_RHYTHMS_READ',
    about: 'All rhythms of a case, newest first (rytm spotkań).',
    reads: findRhythms,
    ids: { supportCaseId: 'SupportCase' },
  })
  meetingRhythms(
    @Arg('supportCaseId', () => ID, { description: 'The case.' }) supportCaseId: string,
    @Arg('page', () => PageInput, { defaultValue: { first: 25 }, description: 'Which page.' }) page: PageInput,
    @Ctx() op: Operation,
  ) {
    return findRhythms(op, supportCaseId, page);
  }

  @CentreMutation(() => MeetingRhythmType, {
    may: 'contact:record',
    audit: 'MEETING_RHYTHM_RECORDED',
    about: 'Records how often one family is met, from when and why; its terms of contact follow (rytm spotkań).',
    input: RecordMeetingRhythmSchema,
    takes: 'Case, how often, days and reason.',
    asks: true,
    answer: rhythmById,
  })
  recordMeetingRhythm(input: RecordMeetingRhythm, op: Operation) {
    return recordRhythm(op, input);
  }

  @CentreMutation(() => MeetingRhythmType, {
    may: 'contact:record',
    audit: 'MEETING_RHYTHM_CORRECTED',
    about: 'Corrects the rhythm of a family by the rules of recording; what stood there stays in its history (poprawka rytmu).',
    input: CorrectMeetingRhythmSchema,
    takes: 'Rhythm as it should be.',
    changes: true,
    asks: true,
    answer: rhythmById,
  })
  correctMeetingRhythm(input: Change<CorrectMeetingRhythm>, op: Operation) {
    return correctRhythm(op, input);
  }

  @CentreMutation(() => MeetingRhythmType, {
    may: 'contact:record',
    audit: 'MEETING_RHYTHM_ENDED',
    about: 'Ends the rhythm of a family earlier than agreed; the rule of the centre counts again (koniec rytmu).',
    input: EndMeetingRhythmSchema,
    takes: 'Rhythm and its last day.',
    changes: true,
    answer: rhythmById,
  })
  endMeetingRhythm(input: Change<EndMeetingRhythm>, op: Operation) {
    return endRhythm(op, input);
  }

  @CentreMutation(() => MeetingRhythmType, {
    may: 'contact:record',
    audit: 'MEETING_RHYTHM_ANNULLED',
    about: 'Annuls the rhythm of a family: it stays readable with the reason and counts nowhere (unieważnienie rytmu).',
    input: AnnulMeetingRhythmSchema,
    takes: 'Rhythm and reason.',
    changes: true,
    answer: rhythmById,
  })
  annulMeetingRhythm(input: Change<AnnulMeetingRhythm>, op: Operation) {
    return annulRhythm(op, input);
  }
}
