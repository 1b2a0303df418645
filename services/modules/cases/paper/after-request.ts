import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Operation } from '../../../platform/operation/index.js';
import { ensure } from '../../../platform/refusal/refusal.js';
import type { SupportCase } from '../case.entity.js';
import { followsItsCause } from '../rules/case-days.rules.js';
import { requestsOf } from '../preparation/preparation.finders.js';
import { qualificationsOf } from '../preparation/qualification.finders.js';

/** Refuses to give a family its assistant on a day before the latest request and qualification it rests on; elsewhere there are none. */
export const ensureAfterRequest = async (
  op: Operation,
  supportCase: SupportCase,
  on: LocalDate,
  field: string,
): Promise<void> => {
  const [[request], [qualification]] = await Promise.all([requestsOf(op, supportCase), qualificationsOf(op, supportCase)]);
  const days = {
    REQUEST: request ? [request.requestedOn] : [],
    QUALIFICATION: qualification ? [qualification.qualifiedOn] : [],
  };
  ensure(followsItsCause(supportCase.track, days, { what: 'ASSIGNMENT', on, field }));
};
