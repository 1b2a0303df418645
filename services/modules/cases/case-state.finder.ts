import type { LocalDate } from '@asysta/schema/values/local-date';
import { isInForceOn } from '@asysta/schema/values/period';
import type { Operation } from '../../platform/operation/index.js';
import type { SupportCase } from './case.entity.js';
import type { CaseState } from './case.rules.js';

/** What the rules read of a case as of a day, today unless said otherwise; five statements for any number of cases. */
export const stateOf = async (op: Operation, supportCase: SupportCase, day: LocalDate = op.clock.today()): Promise<CaseState> => {
  const [interviews, diagnoses, offers, refusals, ledger] = await Promise.all([
    supportCase.interviews.loadItems(),
    supportCase.diagnoses.loadItems(),
    supportCase.offers.loadItems(),
    supportCase.refusals.loadItems(),
    supportCase.legalBases.loadItems(),
  ]);
  return {
    stage: supportCase.stage,
    track: supportCase.track,
    interviewed: interviews.length > 0,
    assistantNecessary: interviews[0]?.assistantNecessary ?? false,
    diagnosed: diagnoses.length > 0,
    offered: offers.length > 0,
    inForce: ledger.filter((basis) => isInForceOn(basis, day)).map(({ kind }) => kind),
    undecidedRefusal: refusals.some(({ decision }) => !decision),
  };
};
