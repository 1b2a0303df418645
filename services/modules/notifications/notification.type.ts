import { Field, ID, ObjectType } from 'type-graphql';
import { type NotificationKind, NOTIFICATION_KIND_WORDS } from '@asysta/schema/notifications/codes';
import { connectionOf, InLists, publishEnum } from '../../platform/operation/index.js';

export const NotificationKindEnum = publishEnum(
  'NotificationKind',
  'What a notice is about (rodzaj powiadomienia).',
  NOTIFICATION_KIND_WORDS,
);

@ObjectType({ description: 'Notice for one person; ids only, the file itself is opened under present rights (powiadomienie).' })
export class Notification {
  @InLists
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @InLists
  @Field(() => NotificationKindEnum, { description: 'What it is about (rodzaj).' })
  kind!: NotificationKind;

  @InLists
  @Field(() => ID, { description: 'Row it is about: assignment, deadline, referral or request.' })
  subjectId!: string;

  @InLists
  @Field(() => Date, { description: 'When it came (kiedy).' })
  createdAt!: Date;

  @InLists
  @Field(() => Date, { nullable: true, description: 'When it was acknowledged; none while unread (przeczytano).' })
  readAt?: Date | null;
}

export const NotificationConnection = connectionOf(Notification, 'Notification');
