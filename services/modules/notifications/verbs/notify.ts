import type { NotificationKind } from '@asysta/schema/notifications/codes';
import type { Operation } from '../../../platform/operation/index.js';

/** Whom to tell what about which row; never a text, so nothing about a family is copied out of its file. */
export interface Notice {
  readonly recipientId: string;
  readonly kind: NotificationKind;
  /** The row the notice is about: assignment, deadline, referral or request. */
  readonly subjectId: string;
  readonly familyId?: string | null;
}

/**
 * Leaves a notice for one person of the party in the open transaction. The same notice again changes nothing, so a job that
 * runs twice tells people once.
 */
export const notify = async (op: Pick<Operation, 'em' | 'newId' | 'clock'>, notice: Notice): Promise<void> => {
  await op.em.flush();
  await op.em.execute(
    `insert into notification (id, recipient_id, kind, subject_id, family_id, created_at) values (?, ?, ?, ?, ?, ?) on conflict do nothing`,
    [op.newId(), notice.recipientId, notice.kind, notice.subjectId, notice.familyId ?? null, op.clock.now().toISOString()],
  );
};
