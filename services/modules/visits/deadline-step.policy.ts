import type { DeadlineKind } from '@asysta/schema/deadlines/codes';
import type { Operation } from '../../platform/operation/index.js';
import { currentAssignment } from '../assignments/index.js';
import type { Deadline } from '../deadlines/index.js';
import { writesFor } from './visits.rules.js';

type Term = Pick<Deadline, 'kind'> & Partial<Pick<Deadline, 'supportCaseId'>>;
type Answer = (op: Operation, supportCaseId: string | null) => boolean | Promise<boolean>;

const byVisit: Answer = async (op, supportCaseId) => {
  const assignment = supportCaseId ? await currentAssignment(op, supportCaseId) : null;
  return assignment ? writesFor(op, assignment.assistant.id).allowed : false;
};

// An interview is recorded in a case: before somebody opens one, the intake is decided about first.
const byInterview: Answer = (op, supportCaseId) => supportCaseId !== null && op.may('case:prepare');

const nobody: Answer = () => false;

const STEPS: Record<DeadlineKind, Answer> = {
  FAMILY_INTERVIEW: byInterview,
  URGENT_FAMILY_INTERVIEW: byInterview,
  FIRST_VISIT: byVisit,
  CONTACT: byVisit,
  PERIODIC_ASSESSMENT: nobody,
  HALF_YEAR_REPORT: (op) => op.may('report:submit'),
  REFERRAL_ANSWER: nobody,
};

/** Whether the caller may take the step that settles a term; one statement for the visits of any number of cases. */
export const maySettle = async (op: Operation, { kind, supportCaseId }: Term): Promise<boolean> =>
  STEPS[kind](op, supportCaseId ?? null);
