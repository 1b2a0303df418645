import { Field, ID, InputType } from 'type-graphql';
import { IdOf, RequestInput } from '../../platform/operation/index.js';

@InputType({ description: 'Acknowledges an own notice.' })
export class AcknowledgeNotificationInput extends RequestInput {
  @IdOf('Notification')
  @Field(() => ID, { description: 'Which notice (powiadomienie).' })
  notificationId!: string;
}
