import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Operation } from '../../../platform/operation/index.js';
import { SupportCase, SupportConsent, ZaZyciemApplication } from '../case.entity.js';
import { CourtDecision } from '../grounds/court-decision.entity.js';
import { WithdrawalDecision } from '../grounds/withdrawal-decision.entity.js';

const tookBack = (given: LocalDate, taken: LocalDate | null | undefined): LocalDate | null =>
  taken && taken > given ? taken : null;

/**
 * The last day on which something that entitles was taken back, or decided of: a withdrawn consent and the word of the director on it, an
 * application that ended, a later decision of the court. The court may decide after a case was closed: that does not hold its closing.
 * What was taken back on the day it was given never entitled, and holds none either.
 */
export const lastWordOnGrounds = async ({ em }: Operation, supportCaseId: string): Promise<LocalDate | null> => {
  const { closedOn } = await em.findOneOrFail(SupportCase, { id: supportCaseId });
  const counts = { supportCase: supportCaseId, annulledAt: null };
  const ofOrder = { courtOrder: { supportCase: supportCaseId }, annulledAt: null };
  const consents = await em.find(SupportConsent, { ...counts, withdrawnOn: { $ne: null } });
  const decisions = await em.find(WithdrawalDecision, { supportCase: supportCaseId });
  const applications = await em.find(ZaZyciemApplication, { ...counts, endedOn: { $ne: null } });
  const ofCourt = await em.find(CourtDecision, closedOn ? { ...ofOrder, decidedOn: { $lte: closedOn } } : ofOrder);
  const days = [
    ...consents.map(({ signedOn, withdrawnOn }) => tookBack(signedOn, withdrawnOn)),
    ...applications.map(({ appliedOn, endedOn }) => tookBack(appliedOn, endedOn)),
    ...[...decisions, ...ofCourt].map(({ decidedOn }) => decidedOn),
  ];
  return (
    days
      .flatMap((day) => day ?? [])
      .toSorted()
      .at(-1) ?? null
  );
};
