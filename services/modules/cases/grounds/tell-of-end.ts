import type { NotificationKind } from '@asysta/schema/notifications/codes';
import type { Occasion } from '../../../platform/events/event.js';
import { tellOnce } from '../../notifications/index.js';
import { holdersOf } from '../../staff/index.js';
import type { SupportCase } from '../case.entity.js';
import { BasisEnded } from '../closing/support-ended.js';

/**
 * Tells the directors that what entitled has ended, which waits for their decision where nothing else does, and whoever accompanies
 * the family, who visits no more or goes on by something else; `sourceId` is what ended it, so that a later end of the same paper is told again.
 */
export const tellOfEnd = async (
  occasion: Occasion,
  { id, family }: SupportCase,
  { kind, sourceId }: { readonly kind: NotificationKind; readonly sourceId: string },
): Promise<void> => {
  for (const recipientId of await holdersOf(occasion, 'DIRECTOR', occasion.clock.today()))
    await tellOnce(occasion, { recipientId, kind, subjectId: sourceId, familyId: family.id });
  await BasisEnded.raise(occasion, { supportCaseId: id, familyId: family.id, kind, sourceId });
};
