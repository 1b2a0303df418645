import type { DeadlineKind } from '@asysta/schema/deadlines/codes';
import type { RuleOrigin } from '@asysta/schema/law/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Operation } from '../../../platform/operation/index.js';
import { isUnwritten } from '../../../platform/rows/is-unwritten.js';
import type { Term } from '../../law/index.js';
import type { Family } from '../../families/index.js';
import { Deadline } from '../deadline.entity.js';
import type { Agreed } from '../deadlines.rules.js';
import { termBeyond } from './term-beyond.js';

interface Start extends Partial<Agreed> {
  readonly kind: DeadlineKind;
  readonly family: Pick<Family, 'id'>;
  readonly supportCase?: { readonly id: string } | null;
  readonly intake?: { readonly id: string } | null;
  /** Day of the event, which is not counted itself. */
  readonly startsOn: LocalDate;
}

const start = async (
  op: Operation,
  { kind, family, supportCase, intake, startsOn }: Omit<Start, keyof Agreed>,
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
 * Starts a clock by the rule in force on the day of the event, or as often as was agreed for the family; after a pause that puts it off
 * it starts anew. Answers null where no rule sets such a clock. A clock of the same kind that still runs for the case goes on beside it:
 * settle or cancel it first.
 */
export const startDeadline = async (
  op: Operation,
  { kind, startsOn, pauses = [], rhythms = [], ...subject }: Start,
): Promise<Deadline | null> => {
  const term = await termBeyond(op, { kind, startsOn, pauses, rhythms });
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
  }: Omit<Start, 'intake' | keyof Agreed> & { readonly dueOn: LocalDate; readonly source: string; readonly origin?: RuleOrigin },
): Promise<Deadline> => start(op, { startsOn, ...subject }, { origin, source, ruleVersion: 1, startedOn: startsOn, dueOn });
