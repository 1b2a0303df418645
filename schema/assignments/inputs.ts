import * as v from 'valibot';
import { onPaper } from '../cases/paper-inputs.js';
import { about, chosenId, content, idOf, later, oneOf, optionalDay, optionalText } from '../inputs.js';

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
