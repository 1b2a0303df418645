import { LOCAL_RULE_WORDS, LOCAL_RULES, type LocalRuleKey, type RuleOrigin, type TermUnit } from '@asysta/schema/law/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { type Dated, isInForceOn } from '@asysta/schema/values/period';
import { dueOn } from '@asysta/schema/values/working-days';
import { everyRow, inDatabase, type Operation, rowsBy } from '../../platform/operation/index.js';
import { LawRule, LocalRule } from './rule.entity.js';

const NEWEST = { orderBy: { ruleVersion: 'desc' } } as const;
// All versions of a rule are read at once, so that a list of many days asks the database once.
const versionsOfLaw = rowsBy(LawRule, 'key', NEWEST);
const versionsOfOwn = rowsBy(LocalRule, 'key', NEWEST);

/** The centre's own rule in force on a day; null where the centre has none, and then nobody can be in breach of it. */
export const localRule = async (op: Operation, key: LocalRuleKey, day: LocalDate): Promise<LocalRule | null> =>
  (await versionsOfOwn.load(op, key)).find((rule) => isInForceOn(rule, day)) ?? null;

/** Every version of one rule of the centre, the newest first. */
export const ownVersionsOf = (op: Operation, key: LocalRuleKey): Promise<LocalRule[]> =>
  versionsOfOwn.load(op, key) as Promise<LocalRule[]>;

/** A version of a rule of the centre, as the database tells it. */
export type OwnVersion = Dated & { readonly key: LocalRuleKey };

/** Which rules of the centre are in force on a day, of all their versions. */
export const rulesOn = (versions: readonly OwnVersion[], day: LocalDate): readonly LocalRuleKey[] =>
  LOCAL_RULES.filter((key) => versions.some((rule) => rule.key === key && isInForceOn(rule, day)));

/** Which rules the centre set for itself are in force on a day; a rule of its own is never asked of the database. */
export const ownRulesOn = async (op: Operation, day: LocalDate): Promise<readonly LocalRuleKey[]> =>
  rulesOn((await Promise.all(LOCAL_RULES.map((key) => versionsOfOwn.load(op, key)))).flat(), day);

/** All versions of all rules of the centre, told beside a row whose rule asks which of them are in force on a day. */
export const ownVersionsInDatabase = inDatabase<readonly OwnVersion[]>(
  () => `select coalesce(json_agg(json_object('key' value told.key, 'validFrom' value told.valid_from, 'validTo' value told.valid_to)
      order by told.key, told.rule_version), '[]') as versions from local_rule told`,
);

/** Whether the centre has a rule in force on a day, as an expression; `day` is one itself. */
export const hasOwnRule = (key: LocalRuleKey, day: string): string =>
  `exists (select from local_rule own where own.key = '${key}' and ${day} between own.valid_from and coalesce(own.valid_to, 'infinity'))`;

/** The term or limit of the act in force on a day, with its article and version; null when the act had none then. */
export const lawRule = async (op: Operation, key: string, day: LocalDate): Promise<LawRule | null> =>
  (await versionsOfLaw.load(op, key)).find((rule) => isInForceOn(rule, day)) ?? null;

/** A version of a rule of the act, as the database tells it. */
interface Version {
  readonly amount: number;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

/** All versions of a rule of the act, the newest first, told beside a row whose rule needs the amount in force on a day. */
export const versionsInDatabase = (key: string) =>
  inDatabase<readonly Version[]>(
    () => `select coalesce(json_agg(json_object('amount' value told.amount, 'validFrom' value told.valid_from,
      'validTo' value told.valid_to) order by told.rule_version desc), '[]') as versions from law_rule told where told.key = '${key}'`,
  );

/** All of the centre's own rules in force today, by key. */
export const ownRulesInForce = everyRow(LocalRule, { inForce: true, orderBy: { key: 'asc', ruleVersion: 'asc' } });

/** Every version of the centre's own rules, past and announced, the newest of each first. */
export const ownRulesEver = everyRow(LocalRule, { orderBy: { key: 'asc', ruleVersion: 'desc' } });

/** The rules of the act in force today, by key. */
export const lawInForce = everyRow(LawRule, { inForce: true, orderBy: { key: 'asc', ruleVersion: 'asc' } });

/** The last day of a term with the rule it was counted by: a later version of the rule does not move it. */
export interface Term {
  readonly origin: RuleOrigin;
  /** Article of the act, or where the centre wrote its rule down. */
  readonly source: string;
  readonly ruleVersion: number;
  /** Day of the event, which is not counted itself (KPA art. 57 §1). */
  readonly startedOn: LocalDate;
  readonly dueOn: LocalDate;
}

/** What only a centre may regulate: the act sets no such term. */
const isLocal = (key: string): key is LocalRuleKey => Object.hasOwn(LOCAL_RULE_WORDS, key);

/** The term that a rule of the centre sets from a day on; null where the rule is no term. */
export const localTermBy = (
  { source, ruleVersion, amount: days, unit }: Pick<LocalRule, 'source' | 'ruleVersion' | 'amount' | 'unit'>,
  startedOn: LocalDate,
): Term | null => {
  if (!days || !unit) return null;
  // A rule of the centre says nothing of days off, so KPA art. 57 §4 does not move its term.
  return { origin: 'LOCAL', source, ruleVersion, startedOn, dueOn: dueOn({ startsOn: startedOn, days, unit, shift: false }) };
};

const localTermOf = async (op: Operation, key: LocalRuleKey, startedOn: LocalDate): Promise<Term | null> => {
  const rule = await localRule(op, key, startedOn);
  return rule && localTermBy(rule, startedOn);
};

/** A rule of the act that sets a term, as far as counting it needs; the same from a row and from an expression. */
export type LawOfTerm = Pick<LawRule, 'article' | 'ruleVersion' | 'amount' | 'shiftsToWorkingDay'> & { readonly unit: TermUnit };

const countsDays = (rule: LawRule): rule is LawRule & LawOfTerm => rule.unit !== 'FAMILIES';

/** The term that a rule of the act sets from a day on. */
export const termBy = (rule: LawOfTerm, startedOn: LocalDate): Term => {
  const { article: source, ruleVersion, amount: days, unit, shiftsToWorkingDay: shift } = rule;
  return { origin: 'LAW', source, ruleVersion, startedOn, dueOn: dueOn({ startsOn: startedOn, days, unit, shift }) };
};

/** The rule of the act with this key that sets a term and is in force on a day, as an expression; `day` is one itself. */
export const lawOfTerm = (key: string, day: string): string =>
  `(select json_object('article' value law.article, 'ruleVersion' value law.rule_version, 'amount' value law.amount,
      'unit' value law.unit, 'shiftsToWorkingDay' value law.shifts_to_working_day) as law_of_term
    from law_rule law where law.key = '${key}' and law.unit <> 'FAMILIES'
      and ${day} between law.valid_from and coalesce(law.valid_to, 'infinity') order by law.rule_version desc limit 1)`;

/**
 * The term that the rule in force on the day of the event sets, whoever set it: the act or the centre. Null where there was no
 * such rule, or where the rule counts no days: a limit, or a duty without a term.
 */
export const termOf = async (op: Operation, key: string, startedOn: LocalDate): Promise<Term | null> => {
  if (isLocal(key)) return localTermOf(op, key, startedOn);
  const rule = await lawRule(op, key, startedOn);
  return rule && countsDays(rule) ? termBy(rule, startedOn) : null;
};
