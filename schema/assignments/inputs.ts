import * as v from 'valibot';
import { UuidSchema } from '../values/ids.js';
import { change, oneOf, optionalText } from '../inputs.js';

export const AssignAssistantSchema = v.object({ ...change, supportCaseId: UuidSchema, assistantId: UuidSchema });

export const EndAssignmentSchema = v.pipe(
  v.object({
    ...change,
    assignmentId: UuidSchema,
    reason: oneOf(['HANDOVER', 'RELIEVED', 'LEFT_WORK'], 'Wybierz powód.'),
    handoverNote: optionalText(4000),
  }),
  v.forward(
    v.check(
      ({ reason, handoverNote }) => reason !== 'HANDOVER' || handoverNote !== null,
      'Opisz, co następny asystent powinien wiedzieć.',
    ),
    ['handoverNote'],
  ),
);
