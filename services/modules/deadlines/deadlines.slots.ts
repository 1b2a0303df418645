import type { DeadlineKind } from '@asysta/schema/deadlines/codes';
import type { RuleOrigin } from '@asysta/schema/law/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { defineSlot } from '../../platform/module/slot.js';
import type { Beside } from '../../platform/operation/index.js';

/** Who answers for a term on a day: an expression on its row that gives a member of staff, or null; `today` binds the day anew. */
export type DutyHolder = (deadline: string, today: () => string) => string;

/** Of several who could answer, the one brought by the module furthest up is asked first: it knows of the latest step. */
export const dutyHolders = defineSlot<DutyHolder>('who answers for a term');

/** Who stands in on a day for those who answer for a term: an expression on its row and on the array of their ids that gives an array. */
export type StandIns = (deadline: string, holders: string, today: () => string) => string;

/** Who is told of a term beside whoever answers for it: those who stand in for that person, and for nobody else of the case. */
export const toldBeside = defineSlot<StandIns>('who is told of a term, too');

/** A term of the centre itself: computed from the calendar, not kept as a row, because nothing starts it but time. */
export interface DutyOfTheCentre {
  readonly id: string;
  readonly kind: DeadlineKind;
  readonly origin: RuleOrigin;
  readonly source: string;
  readonly ruleVersion: number;
  readonly startedOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly daysLeft: number;
  readonly metOn: null;
  readonly family: null;
}

/** What the centre owes by itself, for whoever may fulfil it; none where it owes nothing. */
export const dutiesOfTheCentre = defineSlot<Beside<DutyOfTheCentre>>('duties of the centre');
