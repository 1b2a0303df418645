import type { DeadlineKind } from '@asysta/schema/deadlines/codes';
import type { LocalRuleKey, TermUnit } from '@asysta/schema/law/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import type { JobContext } from '../../../platform/jobs/index.js';
import { localTermBy, type Term } from '../../law/index.js';
import { type Agreed, inRhythm, startsAnewOn } from '../deadlines.rules.js';
import { beyondPauses } from './term-beyond.js';

interface Rule {
  readonly source: string;
  readonly rule_version: number;
  readonly amount: number | null;
  readonly unit: TermUnit | null;
}

const RULE = `select r.source, r.rule_version, r.amount, r.unit from local_rule r
  where r.key = ? and ?::date between r.valid_from and coalesce(r.valid_to, 'infinity') order by r.rule_version desc limit 1`;

const START = `insert into deadline (id, family_id, support_case_id, kind, origin, source, rule_version, started_on, due_on, put_off_from)
  select started.id, started.family_id, started.case_id, ?, ?, ?, ?, ?::date, ?::date, ?::date
  from unnest(?::uuid[], ?::uuid[], ?::uuid[]) started (id, family_id, case_id)`;

const STOP = `update deadline set cancelled_on = ?, version = version + 1
  where support_case_id = ? and kind = any(?::text[]) and met_on is null and cancelled_on is null`;

const listed = (values: readonly string[]): string => `{${values.join(',')}}`;

/** A case with its family, by their ids, and with what was agreed with it of its visits. */
interface CaseOfFamily extends Agreed {
  readonly id: string;
  readonly family_id: string;
}

interface Start {
  /** A term that only a centre regulates: the rule of the same key counts it. */
  readonly kind: DeadlineKind & LocalRuleKey;
  readonly startsOn: LocalDate;
}

const termBy = async ({ em }: Pick<JobContext, 'em'>, { kind, startsOn }: Start): Promise<Term | null> => {
  const [rule]: Rule[] = await em.execute(RULE, [kind, startsOn]);
  return (rule && localTermBy({ ...rule, ruleVersion: rule.rule_version }, startsOn)) ?? null;
};

const insert = async (
  { em, newId }: Pick<JobContext, 'em' | 'newId'>,
  start: Start,
  term: Term,
  cases: readonly CaseOfFamily[],
) => {
  if (cases.length === 0) return;
  const { origin, source, ruleVersion, startedOn, dueOn } = term;
  const putOffFrom = startedOn === start.startsOn ? null : start.startsOn;
  const ids = [cases.map(() => newId()), cases.map((one) => one.family_id), cases.map(({ id }) => id)];
  await em.execute(START, [start.kind, origin, source, ruleVersion, startedOn, dueOn, putOffFrom, ...ids.map(listed)]);
};

/**
 * What a job says instead of `startDeadline`, for a term of the centre's own rules: the worker writes terms of many cases without reading
 * files, and its job records the families. A term of contact lasts as long as was agreed for its family, and one that a pause interrupts
 * starts anew after it. Answers whether a rule of that day sets such a term; where none does, nothing starts.
 */
export const startTermsByJob = async (
  job: Pick<JobContext, 'em' | 'newId'>,
  start: Start,
  cases: readonly CaseOfFamily[],
): Promise<boolean> => {
  const usual = await termBy(job, start);
  if (!usual) return false;
  const isAsUsual = ({ pauses, rhythms }: CaseOfFamily) =>
    start.kind !== 'CONTACT' || (inRhythm(usual, rhythms) === usual && startsAnewOn(usual, pauses) === null);
  await insert(job, start, usual, cases.filter(isAsUsual));
  for (const one of cases.filter((row) => !isAsUsual(row))) {
    const termOn = async (day: LocalDate) =>
      inRhythm(day === start.startsOn ? usual : await termBy(job, { ...start, startsOn: day }), one.rhythms);
    const term = await beyondPauses(termOn, start.startsOn, one.pauses);
    if (term) await insert(job, start, term, [one]);
  }
  return true;
};

/** What a job says instead of `cancelDeadlines`: terms of these kinds that run for a case stop. */
export const stopTermsByJob = async (
  { em, clock }: Pick<JobContext, 'em' | 'clock'>,
  { caseId, kinds }: { readonly caseId: string; readonly kinds: readonly DeadlineKind[] },
): Promise<void> => {
  await em.execute(STOP, [clock.today(), caseId, listed(kinds)]);
};
