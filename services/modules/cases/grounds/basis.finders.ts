import type { LocalDate } from '@asysta/schema/values/local-date';
import { factsAbout, type Operation, question } from '../../../platform/operation/index.js';
import { SupportCase } from '../case.entity.js';

/** Asked of a case: whether the family may be supported on a day. No visit and no plan without a basis in force. */
export const basisOn = (day: LocalDate) =>
  question<boolean>(
    (supportCase, bind) =>
      `select exists (select from legal_basis basis where basis.support_case_id = ${supportCase}.id and ${bind(day)}::date between basis.valid_from and coalesce(basis.valid_to, 'infinity')) as has_basis`,
  );

/** The same, where nothing else is asked of the case. */
export const hasBasisOn = async (op: Operation, caseId: string, day: LocalDate): Promise<boolean> =>
  (await factsAbout(op, SupportCase, caseId, { hasBasis: basisOn(day) })).hasBasis;
