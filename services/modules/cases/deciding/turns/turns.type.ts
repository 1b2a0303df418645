import { ID, ObjectType } from 'type-graphql';
import type { AwaitedDecision, CaseAction } from '@asysta/schema/cases/codes';
import { type Turn, TURN_WORDS } from '@asysta/schema/cases/turn-codes';
import { Field, type Maybe, NoRow, publishEnum } from '../../../../platform/operation/index.js';
import { AwaitedDecisionEnum, CaseActionEnum } from '../../case.type.js';

/** Whose turn it is, published. */
export const TurnEnum = publishEnum('Turn', 'Whose turn something is in a case (czyja kolej).', TURN_WORDS);

/** Public words of one person for whom something waits in a case. */
@NoRow('a step of a case that is opened, and the name of a colleague')
@ObjectType('CaseTurn', { description: 'What waits in a case now and for whom: one row for each person (na kogo czeka).' })
export class CaseTurnType {
  @Field(() => TurnEnum, { description: 'Whether whoever decides, leads or accompanies (czyja kolej).' })
  turn!: Turn;

  @Field(() => CaseActionEnum, { nullable: true, description: 'The step of the case, where it is one (czynność).' })
  action!: Maybe<CaseAction>;

  @Field(() => AwaitedDecisionEnum, { nullable: true, description: 'The decision, where one is awaited (decyzja).' })
  decision!: Maybe<AwaitedDecision>;

  @Field(() => String, { description: 'The function as the office calls it, also of an acting head (funkcja).' })
  function!: string;

  @Field(() => ID, { nullable: true, description: 'The person; null where nobody holds the place today (kto).' })
  personId!: Maybe<string>;

  @Field(() => String, { nullable: true, description: 'Their name (imię i nazwisko).' })
  person!: Maybe<string>;

  @Field(() => Boolean, { description: 'Whether it is the caller’s turn (czy moja kolej).' })
  isViewers!: boolean;
}
