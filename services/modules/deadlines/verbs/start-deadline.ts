import type { DeadlineKind } from '@asysta/schema/deadlines/codes';
import type { RuleOrigin } from '@asysta/schema/law/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Operation } from '../../../platform/operation/index.js';
import { isUnwritten } from '../../../platform/rows/is-unwritten.js';
import type { Period } from '@asysta/schema/values/period';
import type { Term } from '../../law/index.js';
import type { Family } from '../../families/index.js';
import { Deadline } from '../deadline.entity.js';
import { termBeyond } from './term-beyond.js';

interface Start {
  readonly kind: DeadlineKind;
  readonly family: Pick<Family, 'id'>;
  readonly supportCase?: { readonly id: string } | null;
  readonly intake?: { readonly id: string } | null;
  /** Day of the event, which is not counted itself. */
  readonly startsOn: LocalDate;
  /** Days on which the duty rests: a term that would run in them starts anew after them. */
  readonly pauses?: readonly Period[];
}

const start = async (
  op: Operation,
  { kind, family, supportCase, intake, startsOn }: Omit<Start, 'pauses'>,
  term: Term,
): Promise<Deadline> => {
  // The case and the intake stand above this module: their rows must be in the database before ours points at them.
  if ([supportCase, intake].some((row) => row && isUnwritten(op, row))) await op.em.flush();
  return op.em.create(Deadline, {
    id: op.newId(),
    family: family.id,
    supportCaseId: supportCase?.id ?? null,
    intakeId: intake?.id ?? null,
    kind,
    ...term,
    putOffFrom: term.startedOn === startsOn ? null : startsOn,
  });
};

/**
 * Starts a clock by the rule in force on the day of the event, or on the one after a pause that puts it off; answers null where no
 * rule sets such a clock. A clock of
 * the same kind that still runs for the case goes on beside it: settle or cancel it first.
 */
export const startDeadline = async (
  op: Operation,
  { kind, startsOn, pauses = [], ...subject }: Start,
): Promise<Deadline | null> => {
  const term = await termBeyond(op, { kind, startsOn, pauses });
  return term && start(op, { kind, startsOn, ...subject }, term);
};

/** Starts a term whose last day no rule counts but somebody has named: a court in its order, or the director of the centre. */
export const startNamedTerm = (
  op: Operation,
  {
    startsOn,
    dueOn,
    source,
    origin = 'LAW',
    ...subject
  }: Omit<Start, 'intake' | 'pauses'> & { readonly dueOn: LocalDate; readonly source: string; readonly origin?: RuleOrigin },
): Promise<Deadline> => start(op, { startsOn, ...subject }, { origin, source, ruleVersion: 1, startedOn: startsOn, dueOn });
