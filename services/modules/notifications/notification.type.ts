import { ID, ObjectType } from 'type-graphql';
import { type NotificationKind, NOTIFICATION_KIND_WORDS } from '@asysta/schema/notifications/codes';
import { connectionOf, Field, InLists, type Maybe, publishEnum } from '../../platform/operation/index.js';

/** What a notice is about, published. */
export const NotificationKindEnum = publishEnum(
  'NotificationKind',
  'What a notice is about (rodzaj powiadomienia).',
  NOTIFICATION_KIND_WORDS,
);

@ObjectType('Notification', {
  description: 'Notice for one person; ids only, the file itself is opened under present rights (powiadomienie).',
})
export class NotificationType {
  @InLists
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @InLists
  @Field(() => NotificationKindEnum, { description: 'What it is about (rodzaj).' })
  kind!: NotificationKind;

  @InLists
  @Field(() => ID, {
    description:
      'Row it is about: assignment, case worker, deadline, referral, request, refusal, decision on one, or proposed function.',
  })
  subjectId!: string;

  @InLists
  @Field(() => Date, { description: 'When it came (kiedy).' })
  createdAt!: Date;

  @InLists
  @Field(() => Date, { nullable: true, description: 'When it was acknowledged; none while unread (przeczytano).' })
  readAt!: Maybe<Date>;
}

/** Notices, page by page. */
export const NotificationConnection = connectionOf(NotificationType, 'Notification');
