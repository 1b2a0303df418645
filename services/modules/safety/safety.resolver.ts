import { Resolver } from 'type-graphql';
import {
  type CorrectSafetyNote,
  CorrectSafetyNoteSchema,
  type EndSafetyNote,
  EndSafetyNoteSchema,
  type RecordSafetyNote,
  RecordSafetyNoteSchema,
} from '@asysta/schema/safety/inputs';
import { type Change, CentreMutation, type Operation } from '../../platform/operation/index.js';
import { familyById, FamilyType } from '../families/index.js';
import { correctSafetyNote, endSafetyNote, recordSafetyNote } from './verbs/record-safety-note.js';

/** Register of notes about safety. */
@Resolver(() => FamilyType)
export class SafetyResolver {
  @CentreMutation(() => FamilyType, {
    may: 'family:change',
    audit: 'SAFETY_NOTE_RECORDED',
    about: 'Records what a worker must know before they knock (uwaga o bezpieczeństwie).',
    input: RecordSafetyNoteSchema,
    takes: 'Family and note.',
    answer: familyById,
  })
  recordSafetyNote(input: RecordSafetyNote, op: Operation) {
    return recordSafetyNote(op, input);
  }

  @CentreMutation(() => FamilyType, {
    may: 'family:change',
    audit: 'SAFETY_NOTE_ENDED',
    about: 'Ends a note about safety that holds no longer; it stays kept with the reason.',
    input: EndSafetyNoteSchema,
    takes: 'Note and reason.',
    changes: true,
    answer: familyById,
  })
  endSafetyNote(input: Change<EndSafetyNote>, op: Operation) {
    return endSafetyNote(op, input);
  }

  @CentreMutation(() => FamilyType, {
    may: 'family:change',
    audit: 'SAFETY_NOTE_CORRECTED',
    about: 'Corrects a note about safety that holds; what stood there stays in its history (poprawka uwagi).',
    input: CorrectSafetyNoteSchema,
    takes: 'Note as it should be.',
    changes: true,
    answer: familyById,
  })
  correctSafetyNote(input: Change<CorrectSafetyNote>, op: Operation) {
    return correctSafetyNote(op, input);
  }
}
