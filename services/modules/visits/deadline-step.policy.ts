import type { DeadlineKind } from '@asysta/schema/deadlines/codes';
import type { Asker } from '../../platform/operation/index.js';
import { recordsVisits, type StandIn } from '../acting/index.js';

interface Term {
  readonly kind: DeadlineKind;
  readonly supportCaseId: string | null | undefined;
  /** Who accompanies the family of that case now. */
  readonly assistantId: string | null;
  readonly standIns: readonly StandIn[];
}

type Answer = (asker: Asker, term: Term) => boolean;

const byVisit: Answer = (asker, carriers) => recordsVisits(asker, carriers);

// An interview is recorded in a case: before somebody opens one, the intake is decided about first. What a court is told, too.
const byInterview: Answer = ({ may }, { supportCaseId }) => Boolean(supportCaseId) && may('case:prepare');

const nobody: Answer = () => false;

const STEPS: Record<DeadlineKind, Answer> = {
  FAMILY_INTERVIEW: byInterview,
  URGENT_FAMILY_INTERVIEW: byInterview,
  FIRST_VISIT: byVisit,
  CONTACT: byVisit,
  PERIODIC_ASSESSMENT: nobody,
  HALF_YEAR_REPORT: ({ may }) => may('report:submit'),
  REFERRAL_ANSWER: nobody,
  COURT_REPORT: byInterview,
  COURT_ORDER_END: byInterview,
  INSTITUTIONAL_CARE: ({ may }) => may('family:change'),
  SUSPENSION_END: ({ may }) => may('withdrawal:decide'),
};

/** Whether the caller may take the step that settles a term. */
export const maySettle = (term: Term, asker: Asker): boolean => STEPS[term.kind](asker, term);
