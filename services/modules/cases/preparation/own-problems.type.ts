import { ID, ObjectType } from 'type-graphql';
import { Field, type One, toOne } from '../../../platform/operation/index.js';
import { CentreProblemType } from '../../problems/index.js';

/** Public words of a problem of the centre in a record. */
@ObjectType('NamedOwnProblem', {
  description:
    'Problem of the centre in an interview or a diagnosis, by the name it had when it was named there (własny problem).',
})
export class NamedOwnProblemType {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => String, { description: 'Name it had then (nazwa).' })
  name!: string;

  @toOne(() => CentreProblemType, { description: 'The problem as it is today (problem).' })
  centreProblem!: One<CentreProblemType>;
}
