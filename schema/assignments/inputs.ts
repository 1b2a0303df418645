import * as v from 'valibot';
import { onPaper } from '../cases/paper-inputs.js';
import { whyCorrected } from '../corrections/inputs.js';
import {
  about,
  chosenId,
  content,
  day,
  idOf,
  idOrAsItIs,
  later,
  oneOf,
  optionalDay,
  optionalText,
  textOrAsItIs,
} from '../inputs.js';

/** An assistant for a family; the version is the case's. */
export const AssignAssistantSchema = content('Gives a family its assistant; expectedVersion is that of the case.', {
  supportCaseId: idOf('SupportCase', 'The case (sprawa).'),
  assistantId: chosenId('StaffMember', 'Wybierz asystenta z listy.', 'The assistant (asystent).'),
  assignedOn: later(
    optionalDay(
      'Day of the decision on paper, from which the assistant accompanies the family; today when left out (dzień przydziału).',
    ),
  ),
  ...onPaper,
});
/** A parsed assignment. */
export type AssignAssistant = v.InferOutput<typeof AssignAssistantSchema>;

/** The end of an assignment; closing the case ends one too, and is no choice here. */
export const EndAssignmentSchema = v.pipe(
  content('Ends an assignment; the family keeps its case and waits for the next assistant.', {
    assignmentId: idOf('Assignment', 'Which assignment (przydział).'),
    reason: about(
      oneOf('AssignmentEndReason', ['HANDOVER', 'RELIEVED', 'LEFT_WORK'], 'Wybierz powód.'),
      'Why; CASE_CLOSED comes of closing the case and cannot be chosen (powód).',
    ),
    handoverNote: about(
      optionalText(4000),
      'What the next assistant should know; required for a hand-over (notatka przekazania).',
    ),
  }),
  v.forward(
    v.check(
      ({ reason, handoverNote }) => reason !== 'HANDOVER' || handoverNote !== null,
      'Opisz, co następny asystent powinien wiedzieć.',
    ),
    ['handoverNote'],
  ),
);
/** A parsed end of an assignment. */
export type EndAssignment = v.InferOutput<typeof EndAssignmentSchema>;

/** The days and the note of an assignment as they should have been recorded. */
export const CorrectAssignmentSchema = content('Corrects the days and the note of an assignment (poprawka przydziału).', {
  assignmentId: idOf('Assignment', 'Which assignment (przydział).'),
  assignedOn: day('Day of the decision, from which the assistant accompanies the family (dzień przydziału).'),
  assignedById: idOrAsItIs('StaffMember', 'Who decided, when somebody else is written there (kto przydzielił).'),
  endedOn: optionalDay('Day on which it ended; left out, it stays as it is recorded (dzień zakończenia).'),
  handoverNote: about(
    textOrAsItIs(4000),
    'What the next assistant should know, of one that has ended; left out, it stays as it is recorded (notatka przekazania).',
  ),
  reason: whyCorrected,
});
/** A parsed correction of an assignment. */
export type CorrectAssignment = v.InferOutput<typeof CorrectAssignmentSchema>;
