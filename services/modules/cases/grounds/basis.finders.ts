import type { LocalDate } from '@asysta/schema/values/local-date';
import { factsAbout, type Operation, question } from '../../../platform/operation/index.js';
import { SupportCase } from '../case.entity.js';

/** Asked of a case: whether the family may be supported on a day. No visit and no plan without a basis in force. */
export const basisOn = (day: LocalDate) =>
  question<boolean>((supportCase, bind) => {
    const on = bind(day);
    return `select exists (select from legal_basis basis where basis.support_case_id = ${supportCase}.id and basis.valid_from <= ${on} and (basis.valid_to is null or basis.valid_to >= ${on})) as has_basis`;
  });

/** The same, where nothing else is asked of the case. */
export const hasBasisOn = async (op: Operation, caseId: string, day: LocalDate): Promise<boolean> =>
  (await factsAbout(op, SupportCase, caseId, { hasBasis: basisOn(day) })).hasBasis;
