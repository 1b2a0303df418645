import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { NotificationKind, NoticeSettlement } from '@asysta/schema/notifications/codes';
import { ofFile } from '../../platform/file/declare-file.js';
import { Family } from '../families/index.js';
import { StaffMember } from '../staff/index.js';

/** Notice for one person: ids only, so that a notice shows nothing its reader may no longer see. */
export const Notification = ofFile(
  defineEntity({
    name: 'Notification',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      recipient: () => p.manyToOne(StaffMember).ref(),
      kind: p.text().$type<NotificationKind>(),
      subjectId: p.uuid(),
      family: () => p.manyToOne(Family).ref().nullable(),
      createdAt: p.datetime(),
      readAt: p.datetime().nullable(),
      settledAt: p.datetime().nullable(),
      settledBy: () => p.manyToOne(StaffMember).ref().nullable(),
      settlement: p.text().$type<NoticeSettlement>().nullable(),
    },
  }),
  'family',
);
export type Notification = InferEntity<typeof Notification>;
