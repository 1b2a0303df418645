import type { TermUnit } from '@asysta/schema/law/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import type { JobContext } from '../../../platform/jobs/index.js';
import { localTermBy } from '../../law/index.js';
import type { OwnClock } from './own-clocks.js';

interface Rule {
  readonly source: string;
  readonly rule_version: number;
  readonly amount: number | null;
  readonly unit: TermUnit | null;
}

const RULE = `select r.source, r.rule_version, r.amount, r.unit from local_rule r
  where r.key = ? and ?::date between r.valid_from and coalesce(r.valid_to, 'infinity') order by r.rule_version desc limit 1`;

const START = `insert into deadline (id, family_id, support_case_id, kind, origin, source, rule_version, started_on, due_on)
  values (?, ?, ?, ?, 'LOCAL', ?, ?, ?, ?)`;

interface Start {
  readonly kind: OwnClock;
  readonly familyId: string;
  readonly caseId: string;
  readonly startsOn: LocalDate;
}

/** What a job says instead of `startDeadline`, for a clock of the centre's own rules: the worker writes terms without reading files. */
export const startOwnClock = async (
  { em, newId }: Pick<JobContext, 'em' | 'newId'>,
  { kind, familyId, caseId, startsOn }: Start,
): Promise<void> => {
  const [rule]: Rule[] = await em.execute(RULE, [kind, startsOn]);
  const term = rule && localTermBy({ ...rule, ruleVersion: rule.rule_version }, startsOn);
  if (!term) return;
  await em.execute(START, [newId(), familyId, caseId, kind, term.source, term.ruleVersion, term.startedOn, term.dueOn]);
};
