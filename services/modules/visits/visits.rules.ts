import type { LocalRuleKey } from '@asysta/schema/law/codes';
import { addDays, type LocalDate } from '@asysta/schema/values/local-date';
import type { VisitKind } from '@asysta/schema/visits/codes';
import { allowed, refused, type Verdict } from '../../platform/refusal/refusal.js';

/** The days on which somebody accompanied the family, both included; open while they still do. */
export interface OwnDays {
  readonly assignedOn: LocalDate;
  readonly endedOn?: LocalDate | null | undefined;
}

interface Recording {
  readonly visitedOn: LocalDate;
  readonly today: LocalDate;
  /** When the assistant accompanied this family, the first time first; at least once. */
  readonly own: readonly OwnDays[];
  /** Whether a legal basis is in force on the day of the visit. */
  readonly hasBasis: boolean;
}

const FIELD = { field: 'input.visitedOn' };

/** Whether a day is among those on which somebody accompanied the family. */
export const covers = (day: LocalDate, { assignedOn, endedOn }: OwnDays): boolean =>
  assignedOn <= day && (!endedOn || day <= endedOn);

/** A visit has taken place, on a day on which this assistant accompanied the family, and with a valid legal basis. */
export const tookPlaceLawfully = ({ visitedOn, today, own, hasBasis }: Recording): Verdict => {
  if (visitedOn > today) return refused('VISIT_IN_FUTURE', FIELD);
  if (!own.some((days) => covers(visitedOn, days)))
    return refused(
      own.some(({ assignedOn }) => assignedOn <= visitedOn) ? 'VISIT_AFTER_ASSIGNMENT' : 'VISIT_BEFORE_ASSIGNMENT',
      FIELD,
    );
  return hasBasis ? allowed : refused('NO_VALID_LEGAL_BASIS', FIELD);
};

/** For so many days after the end of an assignment the assistant still writes visits down; later the director does (L18). */
export const LATE_DAYS = 30;

interface Late {
  readonly today: LocalDate;
  /** When the assistant who made the visit accompanied the family, the last time last. */
  readonly own: readonly OwnDays[];
  readonly byDirector: boolean;
}

/** Late is a visit whose assistant is no longer with the family; whoever still is writes it on the family's card. */
export const mayBeLate = ({ today, own, byDirector }: Late): Verdict => {
  const endedOn = own.at(-1)?.endedOn;
  if (!endedOn) return refused('VISIT_NOT_LATE');
  return byDirector || today <= addDays(endedOn, LATE_DAYS) ? allowed : refused('VISIT_TOO_LATE', { facts: { days: LATE_DAYS } });
};

/** A first visit is annulled only when no other stands on it. */
export const mayBeAnnulled = (kind: VisitKind, otherDays: readonly LocalDate[]): Verdict =>
  kind === 'FIRST' && otherDays.length > 0 ? refused('LATER_VISITS_REMAIN') : allowed;

/** What was decided together was decided with somebody. */
export const decidedTogether = (jointDecision: string | null, withId: string | null): Verdict =>
  jointDecision !== null && withId === null ? refused('DECISION_NEEDS_WORKER', { field: 'input.decidedWithId' }) : allowed;

interface FirstVisit {
  readonly alreadyRecorded: boolean;
  /** Whether the named person runs the case or is a social worker of the centre on that day; null where nobody is named. */
  readonly namedIsSocialWorker: boolean | null;
  readonly areasOfChange: readonly string[];
  /** Rules of the centre that count in this case on the day. */
  readonly rules: readonly LocalRuleKey[];
}

/**
 * The first visit is made once. That a social worker takes part and that an area requiring change is named are rules of the centre;
 * where it has none, both may be told and neither is asked for.
 */
export const mayBeFirst = ({ alreadyRecorded, namedIsSocialWorker, areasOfChange, rules }: FirstVisit): Verdict => {
  if (alreadyRecorded) return refused('FIRST_VISIT_ALREADY_RECORDED');
  if (namedIsSocialWorker === false) return refused('NOT_A_SOCIAL_WORKER', { field: 'input.socialWorkerId' });
  if (rules.includes('JOINT_FIRST_VISIT') && namedIsSocialWorker === null)
    return refused('FIRST_VISIT_NEEDS_SOCIAL_WORKER', { field: 'input.socialWorkerId' });
  return rules.includes('AREA_OF_CHANGE') && areasOfChange.length === 0
    ? refused('AREA_OF_CHANGE_REQUIRED', { field: 'input.areasOfChange' })
    : allowed;
};

/** Every other visit comes after the first one, or on the same day. */
export const followsFirst = (visitedOn: LocalDate, firstVisitedOn: LocalDate | null): Verdict =>
  firstVisitedOn !== null && firstVisitedOn <= visitedOn ? allowed : refused('FIRST_VISIT_REQUIRED', FIELD);

/** A correction may not move the first visit behind one that followed it. */
export const staysFirst = (visitedOn: LocalDate, earliestLaterOn: LocalDate | null): Verdict =>
  earliestLaterOn === null || visitedOn <= earliestLaterOn ? allowed : refused('FIRST_VISIT_REQUIRED', FIELD);
