import type { CaseStage } from '@asysta/schema/cases/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { allowed, refused, type Verdict } from '../../platform/refusal/refusal.js';

interface Taking {
  readonly openedOn: LocalDate;
  readonly closedOn?: LocalDate | null | undefined;
  readonly contactedOn: LocalDate;
  readonly today: LocalDate;
}

interface Recording extends Taking {
  readonly stage: CaseStage;
}

const FIELD = { field: 'input.contactedOn' };

/** A contact has taken place while the case was open: not before it, and not after its end. */
export const tookPlaceInCase = ({ openedOn, closedOn, contactedOn, today }: Taking): Verdict => {
  if (contactedOn > today) return refused('DATE_IN_FUTURE', FIELD);
  if (closedOn && contactedOn > closedOn) return refused('CONTACT_AFTER_CASE', FIELD);
  return contactedOn < openedOn ? refused('CONTACT_BEFORE_CASE', FIELD) : allowed;
};

/** Whoever stands in writes down what was on days on which they did. */
export const withinStandIn = (contactedOn: LocalDate, since: LocalDate | null): Verdict =>
  since !== null && contactedOn < since ? refused('NOT_STANDING_IN_THEN', FIELD) : allowed;

/** A contact is recorded in a case that is open. */
export const belongsToCase = ({ stage, ...taking }: Recording): Verdict =>
  stage === 'CLOSED' ? refused('CASE_STAGE_MISMATCH') : tookPlaceInCase(taking);
