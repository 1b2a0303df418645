import type { Operation } from '../../../platform/operation/index.js';
import { notify } from '../../notifications/index.js';
import { holdersOf } from '../../staff/index.js';
import type { SupportCase } from '../case.entity.js';
import { SupportHalted } from '../closing/support-ended.js';

/** Tells the directors that a withdrawn consent waits for their decision, and whoever accompanies the family that visits stop. */
export const tellOfHalt = async (op: Operation, { id, family }: SupportCase, consentId: string): Promise<void> => {
  for (const recipientId of await holdersOf(op, 'DIRECTOR', op.clock.today()))
    await notify(op, { recipientId, kind: 'CONSENT_WITHDRAWN', subjectId: consentId, familyId: family.id });
  await SupportHalted.raise(op, { supportCaseId: id, familyId: family.id, consentId });
};
