import type { LocalDate } from '@asysta/schema/values/local-date';
import { addDays } from '@asysta/schema/values/local-date';
import { type Dated, isInForceOn } from '@asysta/schema/values/period';
import { inDatabase, type Operation } from '../../platform/operation/index.js';
import { isZaZyciemAlone, LegalBasis } from '../cases/index.js';
import { hasOwnRule, ownVersionsOf } from '../law/index.js';
import type { Assignment } from './assignment.entity.js';
import type { Accompanied } from './caseload.rules.js';

const RULE = 'ZA_ZYCIEM_APART';

type Ledger = Parameters<typeof isZaZyciemAlone>[0];

const changesOf = ({ validFrom, validTo }: Dated): readonly LocalDate[] => [validFrom, ...(validTo ? [addDays(validTo, 1)] : [])];

/** What somebody accompanied, with the families that take no place, and the days on which one begins or ceases to take it. */
interface Standing {
  readonly held: readonly Accompanied[];
  /** Whether the family of a case takes no place on a day. */
  readonly apartOn: (caseId: string, day: LocalDate) => boolean;
  /** Whether it took none by the ledger of that case as it was, on a day. */
  readonly apartBy: (ledger: Ledger, day: LocalDate) => boolean;
  readonly changedOn: readonly LocalDate[];
}

/**
 * Families supported by an application „Za życiem” alone take no place among those of art. 15(4) while a rule of the centre says so;
 * the act does not, so without one they count. `caseIds` are the cases somebody is to be given beside those they hold.
 */
export const standingOf = async (
  op: Operation,
  assignments: readonly Assignment[],
  caseIds: readonly string[],
): Promise<Standing> => {
  const rules = await ownVersionsOf(op, RULE);
  if (rules.length === 0) return { held: assignments, apartOn: () => false, apartBy: () => false, changedOn: [] };
  const asked = [...assignments.map(({ supportCase }) => supportCase.id), ...caseIds];
  const ledger = await op.em.find(LegalBasis, { supportCase: { $in: asked } });
  const apartBy = (rows: Ledger, day: LocalDate): boolean =>
    rules.some((rule) => isInForceOn(rule, day)) && isZaZyciemAlone(rows, day);
  const apartOn = (caseId: string, day: LocalDate): boolean =>
    apartBy(
      ledger.filter(({ supportCase }) => supportCase.id === caseId),
      day,
    );
  return {
    held: assignments.map(({ assignedOn, endedOn, supportCase }) => ({
      assignedOn,
      endedOn,
      apartOn: (day) => apartOn(supportCase.id, day),
    })),
    apartOn,
    apartBy,
    changedOn: [...rules, ...ledger].flatMap(changesOf),
  };
};

const inForceToday = (caseId: string, day: string, kind: string): string =>
  `exists (select from legal_basis basis where basis.support_case_id = ${caseId} and basis.kind ${kind} 'ZA_ZYCIEM'
    and ${day} between basis.valid_from and coalesce(basis.valid_to, 'infinity'))`;

const aloneToday = (caseId: string, day: () => string): string =>
  `${inForceToday(caseId, day(), '=')} and not ${inForceToday(caseId, day(), '<>')}`;

const apartToday = (caseId: string, day: () => string): string => `${hasOwnRule(RULE, day())} and ${aloneToday(caseId, day)}`;

/** Of the families somebody accompanies now, those that an application „Za życiem” alone entitles, whatever the centre's rule says. */
export const zaZyciemNow = inDatabase<number>(
  (person, today) =>
    `select count(*) from assignment told where told.assistant_id = ${person}.id and told.ended_on is null and ${aloneToday('told.support_case_id', today)}`,
);

/** Those that take a place of art. 15(4) now. */
export const countedNow = inDatabase<number>(
  (person, today) =>
    `select count(*) from assignment told where told.assistant_id = ${person}.id and told.ended_on is null
      and not (${apartToday('told.support_case_id', today)})`,
);

/** Whether the family of a case takes one, with whomever it is. */
export const takesAPlaceNow = inDatabase<boolean>(
  (supportCase, today) => `select not (${apartToday(`${supportCase}.id`, today)}) as takes_a_place`,
);

/**
 * The version of the rule that ended last, where none counts any more and somebody accompanies more families than the act allows; with
 * the ids of those who do. No row where nobody does.
 */
export const exceeded = (today: () => string): string => `select ended.id as rule_id, hands.assistant_ids
  from (select rule.id from local_rule rule where rule.key = '${RULE}' and rule.valid_to < ${today()}::date
      and not ${hasOwnRule(RULE, `${today()}::date`)} order by rule.valid_to desc, rule.rule_version desc limit 1) ended
    cross join lateral (select array_agg(over_limit.assistant_id order by over_limit.assistant_id) as assistant_ids
      from (select told.assistant_id from assignment told where told.ended_on is null group by told.assistant_id
        having count(*) > (select law.amount from law_rule law where law.key = 'CASELOAD'
          and ${today()}::date between law.valid_from and coalesce(law.valid_to, 'infinity') order by law.rule_version desc limit 1)) over_limit) hands
  where hands.assistant_ids is not null`;
