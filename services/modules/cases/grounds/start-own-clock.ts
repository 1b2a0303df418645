import type { TermUnit } from '@asysta/schema/law/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Period } from '@asysta/schema/values/period';
import type { JobContext } from '../../../platform/jobs/index.js';
import { startsAnewOn } from '../../deadlines/index.js';
import { localTermBy, type Term } from '../../law/index.js';
import type { OwnClock } from './own-clocks.js';

interface Rule {
  readonly source: string;
  readonly rule_version: number;
  readonly amount: number | null;
  readonly unit: TermUnit | null;
}

const RULE = `select r.source, r.rule_version, r.amount, r.unit from local_rule r
  where r.key = ? and ?::date between r.valid_from and coalesce(r.valid_to, 'infinity') order by r.rule_version desc limit 1`;

const START = `insert into deadline (id, family_id, support_case_id, kind, origin, source, rule_version, started_on, due_on, put_off_from)
  values (?, ?, ?, ?, 'LOCAL', ?, ?, ?, ?, ?)`;

interface Start {
  readonly kind: OwnClock;
  readonly familyId: string;
  readonly caseId: string;
  readonly startsOn: LocalDate;
  /** Pauses of visits, in which no term of contact runs. */
  readonly pauses: readonly Period[];
}

const termBeyond = async (
  em: JobContext['em'],
  { kind, startsOn, pauses }: Pick<Start, 'kind' | 'startsOn' | 'pauses'>,
): Promise<Term | null> => {
  const [rule]: Rule[] = await em.execute(RULE, [kind, startsOn]);
  const term = (rule && localTermBy({ ...rule, ruleVersion: rule.rule_version }, startsOn)) ?? null;
  const anewOn = term && startsAnewOn(term, pauses);
  return anewOn ? termBeyond(em, { kind, startsOn: anewOn, pauses }) : term;
};

/** What a job says instead of `startDeadline`, for a clock of the centre's own rules: the worker writes terms without reading files. */
export const startOwnClock = async (
  { em, newId }: Pick<JobContext, 'em' | 'newId'>,
  { kind, familyId, caseId, startsOn, pauses }: Start,
): Promise<void> => {
  const term = await termBeyond(em, { kind, startsOn, pauses: kind === 'CONTACT' ? pauses : [] });
  if (!term) return;
  const { source, ruleVersion, startedOn, dueOn } = term;
  const putOffFrom = startedOn === startsOn ? null : startsOn;
  await em.execute(START, [newId(), familyId, caseId, kind, source, ruleVersion, startedOn, dueOn, putOffFrom]);
};
