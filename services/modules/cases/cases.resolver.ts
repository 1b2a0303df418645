import { Arg, Ctx, ID, Resolver } from 'type-graphql';
import { CentreQuery, type Operation, PageInput } from '../../platform/operation/index.js';
import { SupportCaseType, SupportCaseConnection } from './case.type.js';
import { caseById, findCases } from './cases.finders.js';
import { SupportCaseFilter } from './cases.input.js';

/** Reads of support cases. */
@Resolver(() => SupportCaseType)
export class CasesResolver {
  @CentreQuery(() => SupportCaseType, {
    may: 'case:read',
    audit: 'CASE_READ',
    about: 'One support case (sprawa).',
    ids: { id: 'SupportCase' },
    reads: caseById,
  })
  supportCase(@Arg('id', () => ID, { description: 'The case.' }) id: string, @Ctx() op: Operation) {
    return caseById(op, id);
  }

  @CentreQuery(() => SupportCaseConnection, {
    may: 'case:read',
    audit: 'CASES_LISTED',
    about: 'Cases of families the caller may see, newest first (sprawy).',
    reads: findCases,
  })
  supportCases(
    @Arg('filter', () => SupportCaseFilter, { nullable: true, description: 'Which cases; all visible ones when left out.' })
    filter: SupportCaseFilter | null,
    @Arg('page', () => PageInput, { defaultValue: { first: 25 }, description: 'Which page.' }) page: PageInput,
    @Ctx() op: Operation,
  ) {
    return findCases(op, filter, page);
  }
}
