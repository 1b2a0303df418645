import { expressed, inDatabase } from '../../platform/operation/index.js';
import { Notification, NotificationType } from '../notifications/index.js';

/** What a notice of a question tells beside its family. */
export const INQUIRIES_PARTS = [
  expressed(NotificationType, Notification, 'askedBy', () => String, {
    by: inDatabase<string | null>(
      (notice) =>
        `select asker.display_name from inquiry asked join staff_member asker on asker.id = asked.asked_by_id where asked.id = ${notice}.subject_id`,
    ),
    nullable: true,
    inLists: true,
    description: 'Who asks about somebody of the family, where the notice is of such a question (kto pyta).',
  }),
] as const;
