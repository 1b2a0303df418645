import { PROBLEM_WORDS } from '@asysta/schema/cases/preparation-codes';
import { addDays, type LocalDate } from '@asysta/schema/values/local-date';
import { type Dated, isInForceOn } from '@asysta/schema/values/period';
import { searchKey } from '@asysta/schema/values/search-key';
import { allowed, refused, type Verdict } from '../../platform/refusal/refusal.js';

interface Named {
  readonly name: string;
}

const alike = <Row extends Named>(name: string, rows: readonly Row[]): Row | undefined =>
  rows.find((row) => searchKey(row.name) === searchKey(name));

const COMMON: readonly Named[] = Object.values(PROBLEM_WORDS).map((name) => ({ name }));

/** A name is no other problem's, of everybody's list or of the centre's own, however its letters and marks are written. */
export const canBeCalled = (name: string, others: readonly Named[]): Verdict => {
  const common = alike(name, COMMON);
  if (common) return refused('PROBLEM_IS_COMMON', { field: 'input.name', facts: { name: common.name } });
  const own = alike(name, others);
  return own ? refused('PROBLEM_ALREADY_OWN', { field: 'input.name', facts: { name: own.name } }) : allowed;
};

/** A problem is in use from its first day; one that was retired before it is in use on no day. */
export const canBeginOn = (validFrom: LocalDate, validTo: LocalDate | null): Verdict =>
  validTo && validTo < addDays(validFrom, -1) ? refused('PERIOD_INVALID', { field: 'input.validFrom' }) : allowed;

/** A problem is retired from today at the earliest, once: what was recorded in its time named what was in use. */
export const canRetire = ({ validFrom, validTo }: Dated, lastOn: LocalDate, today: LocalDate): Verdict => {
  if (validTo && validTo < today) return refused('PROBLEM_ALREADY_RETIRED');
  if (lastOn < addDays(today, -1)) return refused('PROBLEM_NOT_BACK', { field: 'input.lastOn' });
  return lastOn < addDays(validFrom, -1) ? refused('PERIOD_INVALID', { field: 'input.lastOn' }) : allowed;
};

interface Asked {
  readonly day: LocalDate;
  /** Those the record names already: they stay, also when they were retired since. */
  readonly stay: readonly string[];
}

/** Only what is in use on the day of a record can be named in it. */
export const canBeNamedOn = (problems: readonly (Dated & Named & { readonly id: string })[], { day, stay }: Asked): Verdict => {
  const other = problems.find((problem) => !stay.includes(problem.id) && !isInForceOn(problem, day));
  return other ? refused('PROBLEM_NOT_IN_USE_THEN', { field: 'input.ownProblemIds', facts: { name: other.name, day } }) : allowed;
};
