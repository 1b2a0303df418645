import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { defineLoader, InLists, inOrderOf, type Operation } from '../../platform/operation/index.js';
import { type Deadline, DeadlineType } from '../deadlines/index.js';
import { SupportCase as CaseRow } from './case.entity.js';
import { SupportCase } from './case.type.js';

const casesOfDeadlines = defineLoader<string, CaseRow | null>(async (op, ids) =>
  inOrderOf(
    ids,
    await op.em.find(CaseRow, { id: { $in: [...ids] } }),
    ({ id }) => id,
    (row) => row ?? null,
  ),
);

/** What cases add to a term that was loaded for families the caller may see. */
@Resolver(() => DeadlineType)
export class DeadlineCaseResolver {
  @InLists
  @FieldResolver(() => SupportCase, {
    nullable: true,
    description: 'The case the term runs in, when there is one already (sprawa).',
  })
  supportCase(@Root() { supportCaseId }: Partial<Deadline>, @Ctx() op: Operation): Promise<CaseRow | null> | null {
    return supportCaseId ? casesOfDeadlines.load(op, supportCaseId) : null;
  }
}
