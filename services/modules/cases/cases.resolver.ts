import { Arg, Ctx, ID, Resolver, Root } from 'type-graphql';
import { CentreQuery, Computed, InLists, type Operation, PageInput } from '../../platform/operation/index.js';
import { basisOn } from './grounds/basis.rules.js';
import type { SupportCase } from './case.entity.js';
import { actionsOpen, stepsEverOpen } from './case.rules.js';
import { CaseActionEnum, LegalBasisType, SupportCaseType, SupportCaseConnection } from './case.type.js';
import { stateOf } from './case-state.finder.js';
import { caseById, findCases } from './cases.finders.js';
import { SupportCaseFilter } from './cases.input.js';
import { AssistantRequestType, QualificationType } from './grounds/grounds.type.js';

/** Reads of support cases. */
@Resolver(() => SupportCaseType)
export class CasesResolver {
  @CentreQuery(() => SupportCaseType, {
    may: 'case:read',
    audit: 'CASE_READ',
    about: 'One support case (sprawa).',
    ids: { id: 'SupportCase' },
  })
  supportCase(@Arg('id', () => ID, { description: 'The case.' }) id: string, @Ctx() op: Operation) {
    return caseById(op, id);
  }

  @CentreQuery(() => SupportCaseConnection, {
    may: 'case:read',
    audit: 'CASES_LISTED',
    about: 'Cases of families the caller may see, newest first (sprawy).',
  })
  supportCases(
    @Arg('filter', () => SupportCaseFilter, { nullable: true, description: 'Which cases; all visible ones when left out.' })
    filter: SupportCaseFilter | null,
    @Arg('page', () => PageInput, { defaultValue: { first: 25 }, description: 'Which page.' }) page: PageInput,
    @Ctx() op: Operation,
  ) {
    return findCases(op, filter, page);
  }

  @InLists
  @Computed(() => LegalBasisType, {
    nullable: true,
    description: 'The basis in force today; of several, the one that binds most (podstawa dziś).',
  })
  async currentBasis(@Root() row: SupportCase, @Ctx() op: Operation) {
    return basisOn(await row.legalBases.loadItems(), op.clock.today());
  }

  @Computed(() => AssistantRequestType, { nullable: true, description: 'The latest request for an assistant (wniosek).' })
  async request(@Root() row: SupportCase) {
    return (await row.requests.loadItems())[0] ?? null;
  }

  @Computed(() => QualificationType, { nullable: true, description: 'The latest qualification (kwalifikacja).' })
  async qualification(@Root() row: SupportCase) {
    return (await row.qualifications.loadItems())[0] ?? null;
  }

  @Computed(() => [CaseActionEnum], {
    description: 'Steps open to the caller now, by the rules that refuse the others (dostępne czynności).',
  })
  async viewerMay(@Root() row: SupportCase, @Ctx() op: Operation) {
    return actionsOpen(await stateOf(op, row), (permission) => op.may(permission));
  }

  @Computed(() => [CaseActionEnum], {
    description: 'Steps that are the caller’s to take at some time of the case; none once it is closed (własne czynności).',
  })
  viewerSteps(@Root() { stage }: SupportCase, @Ctx() op: Operation) {
    return stepsEverOpen(stage, (permission) => op.may(permission));
  }
}
