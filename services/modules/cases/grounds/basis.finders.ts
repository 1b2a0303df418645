import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Operation } from '../../../platform/operation/index.js';
import { inForceOn } from '../../../platform/rows/in-force-on.js';
import { LegalBasis } from '../case.entity.js';

/** Whether the family may be supported on a day: no visit and no plan without a basis in force. */
export const hasBasisOn = async (op: Pick<Operation, 'em'>, caseId: string, day: LocalDate): Promise<boolean> =>
  (await op.em.count(LegalBasis, { supportCase: caseId, ...inForceOn(day) })) > 0;
