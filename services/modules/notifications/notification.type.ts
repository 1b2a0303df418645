import { ID, ObjectType } from 'type-graphql';
import {
  NOTICE_SETTLEMENT_WORDS,
  type NoticeSettlement,
  NOTIFICATION_KIND_WORDS,
  type NotificationKind,
} from '@asysta/schema/notifications/codes';
import { connectionOf, Field, InLists, type Maybe, type One, publishEnum, toOne } from '../../platform/operation/index.js';
import { StaffPersonType } from '../staff/index.js';

/** What a notice is about, published. */
export const NotificationKindEnum = publishEnum(
  'NotificationKind',
  'What a notice is about (rodzaj powiadomienia).',
  NOTIFICATION_KIND_WORDS,
);

/** How a notice that asked was settled, published. */
export const NoticeSettlementEnum = publishEnum(
  'NoticeSettlement',
  'How a notice that asked for a decision was settled (jak załatwiono).',
  NOTICE_SETTLEMENT_WORDS,
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
  @Field(() => Date, {
    nullable: true,
    description: 'When it was acknowledged, or settled before that; none while it is new (przeczytano).',
  })
  readAt!: Maybe<Date>;

  @InLists
  @Field(() => Date, {
    nullable: true,
    description: 'Of a notice that asks for a decision: since when none waits any more; none while it does (kiedy rozpatrzono).',
  })
  settledAt!: Maybe<Date>;

  @InLists
  @Field(() => NoticeSettlementEnum, {
    nullable: true,
    description: 'Whether it was decided, or lapsed or was taken back; none while it waits (jak załatwiono).',
  })
  settlement!: Maybe<NoticeSettlement>;

  @InLists
  @toOne(() => StaffPersonType, {
    nullable: true,
    description: 'By whose step; nobody where the operator confirmed it (kto rozpatrzył).',
  })
  settledBy!: Maybe<One<StaffPersonType>>;
}

/** Notices, page by page. */
export const NotificationConnection = connectionOf(NotificationType, 'Notification');
