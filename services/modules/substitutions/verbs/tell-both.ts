import type { NotificationKind } from '@asysta/schema/notifications/codes';
import type { Operation } from '../../../platform/operation/index.js';
import { notify } from '../../notifications/index.js';
import type { Substitution } from '../substitution.entity.js';

/** Tells whoever stands in and whoever is stood in for; of one case with its family, as far as the reader still sees it. */
export const tellBoth = async (
  op: Operation,
  { id: subjectId, substitute, insteadOf, supportCase }: Substitution,
  kinds: { readonly substitute: NotificationKind; readonly insteadOf: NotificationKind },
): Promise<void> => {
  const familyId = (await supportCase?.loadOrFail())?.family.id ?? null;
  await notify(op, { recipientId: substitute.id, kind: kinds.substitute, subjectId, familyId });
  await notify(op, { recipientId: insteadOf.id, kind: kinds.insteadOf, subjectId, familyId });
};
