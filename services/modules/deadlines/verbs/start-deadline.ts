import type { DeadlineKind } from '@asysta/schema/deadlines/codes';
import type { RuleOrigin, TermUnit } from '@asysta/schema/law/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { dueOn } from '@asysta/schema/values/working-days';
import type { Operation } from '../../../platform/operation/index.js';
import { lawRule, localRule } from '../../law/index.js';
import type { Family } from '../../families/index.js';
import { Deadline } from '../deadline.entity.js';
import { isLocalKind } from '../deadlines.rules.js';

interface Start {
  readonly kind: DeadlineKind;
  readonly family: Family;
  readonly supportCase?: { readonly id: string } | null;
  readonly intake?: { readonly id: string } | null;
  /** Day of the event, which is not counted itself. */
  readonly startsOn: LocalDate;
}

interface Rule {
  readonly origin: RuleOrigin;
  readonly source: string;
  readonly ruleVersion: number;
  readonly days: number;
  readonly unit: TermUnit;
  readonly shift: boolean;
}

const ruleFor = async (op: Operation, kind: DeadlineKind, day: LocalDate): Promise<Rule | null> => {
  if (isLocalKind(kind)) {
    const rule = await localRule(op, kind, day);
    if (!rule?.amount || !rule.unit) return null;
    return {
      origin: 'LOCAL',
      source: rule.source,
      ruleVersion: rule.ruleVersion,
      days: rule.amount,
      unit: rule.unit,
      shift: false,
    };
  }
  const rule = await lawRule(op, kind, day);
  if (!rule || rule.unit === 'FAMILIES') return null;
  return {
    origin: 'LAW',
    source: rule.article,
    ruleVersion: rule.ruleVersion,
    days: rule.amount,
    unit: rule.unit,
    shift: rule.shiftsToWorkingDay,
  };
};

/**
 * Starts a clock by the rule in force on the day of the event; answers null where no rule sets such a clock. A clock of
 * the same kind that still runs for the case goes on beside it: settle or cancel it first.
 */
export const startDeadline = async (
  op: Operation,
  { kind, family, supportCase, intake, startsOn }: Start,
): Promise<Deadline | null> => {
  const rule = await ruleFor(op, kind, startsOn);
  if (!rule) return null;
  // The case and the intake stand above this module: their rows must be in the database before ours points at them.
  await op.em.flush();
  return op.em.create(Deadline, {
    id: op.newId(),
    family,
    supportCaseId: supportCase?.id ?? null,
    intakeId: intake?.id ?? null,
    kind,
    origin: rule.origin,
    source: rule.source,
    ruleVersion: rule.ruleVersion,
    startedOn: startsOn,
    dueOn: dueOn({ startsOn, days: rule.days, unit: rule.unit, shift: rule.shift }),
  });
};
