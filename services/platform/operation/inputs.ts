import { Field, InputType, Int } from 'type-graphql';
import { GraphQLUUID } from 'graphql-scalars';

@InputType({ description: 'Fields every change carries.' })
export abstract class RequestInput {
  @Field(() => GraphQLUUID, { description: 'Key made by the client; the same key with the same body has its effect once.' })
  idempotencyKey!: string;
}

@InputType({ description: 'Fields every change of an existing row carries.' })
export abstract class ChangeInput extends RequestInput {
  @Field(() => Int, { description: 'Version the person saw; an older one is refused with CONFLICT.' })
  expectedVersion!: number;
}
