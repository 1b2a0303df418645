import { defineModule } from '../../platform/module/module.js';
import {
  accompanying,
  accompanyingPerson,
  BasisEnded,
  CaseClosed,
  assignedDays,
  closingMoves,
  ClosingMoved,
  goesOnWithCase,
  lastRecords,
  placesTaken,
  SupportEnded,
} from '../cases/index.js';
import { dutyHolders } from '../deadlines/index.js';
import { waysToSee, waysToWork } from '../families/index.js';
import { Assignment, AssignmentCorrection } from './assignment.entity.js';
import { assistantsVisits } from './assistants-visits.js';
import { daysOfAssignment, lastEndOfAssignment } from './assignments.finders.js';
import { accompaniedBy, assistantIn, assistantOfCase, isAccompanied } from './assignments.policy.js';
import { ASSIGNMENTS_PARTS } from './assignments.parts.js';
import { CASELOAD_PARTS } from './caseload.parts.js';
import { fullByLedger } from './caseloads.finder.js';
import { nightlyLookAtHands } from './tell-of-full-hands.jobs.js';
import { AssignmentsOfCaseResolver } from './assignments.resolver.js';
import { FUNCTIONS_PARTS } from './functions.parts.js';
import { RELIEF_PARTS } from './relief/relief.parts.js';
import { ReliefResolver } from './relief/relief.resolver.js';
import { endWithCase, endWithCorrectedClosing, ensureRoomUntilClosing } from './verbs/end-with-case.js';
import { resumeWithCase } from './verbs/resume-with-case.js';
import { endWithSupport, tellAssistantOfEnd } from './verbs/end-with-support.js';

/** Which assistant accompanies a family, from day to day. */
export const assignments = defineModule({
  name: 'assignments',
  entities: { centre: [Assignment, AssignmentCorrection] },
  resolvers: [
    AssignmentsOfCaseResolver,
    ReliefResolver,
    ...ASSIGNMENTS_PARTS,
    ...RELIEF_PARTS,
    ...FUNCTIONS_PARTS,
    ...CASELOAD_PARTS,
  ],
  permissions: ['caseload:read', 'assistant:assign', 'request:decide', 'relief:request'],
  audit: [
    'CASELOAD_READ',
    'ASSISTANT_ASSIGNED',
    'ASSIGNMENT_CORRECTED',
    'ASSIGNMENT_ENDED',
    'RELIEF_REQUESTED',
    'RELIEF_DECIDED',
    'HAND_OVER_LISTED',
    'CASELOAD_EXCEEDED',
  ],
  schedules: [nightlyLookAtHands],
  slots: [assistantsVisits],
  contributions: [
    waysToSee.holding({ role: 'FAMILY_ASSISTANT', way: accompaniedBy, reason: 'ACCOMPANIES' }),
    waysToWork.holding(accompaniedBy),
    dutyHolders.holding(assistantOfCase),
    assignedDays.holding(daysOfAssignment),
    lastRecords.holding(lastEndOfAssignment),
    closingMoves.holding(ensureRoomUntilClosing),
    goesOnWithCase.holding(resumeWithCase),
    placesTaken.holding(fullByLedger),
    accompanying.holding(isAccompanied),
    accompanyingPerson.holding(assistantIn),
  ],
  reactions: [
    CaseClosed.handledBy(endWithCase),
    ClosingMoved.handledBy(endWithCorrectedClosing),
    BasisEnded.handledBy(tellAssistantOfEnd),
    SupportEnded.handledBy(endWithSupport),
  ],
});
