import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { CentreQuery, InLists, Needs, type Operation, PageInput } from '../../platform/operation/index.js';
import { DeadlineType, nextDeadline } from '../deadlines/index.js';
import { type Family as FamilyRow, FamilyType } from '../families/index.js';
import { type Intake as IntakeRow, IntakeType } from '../intakes/index.js';
import { type StaffMember, StaffPerson } from '../staff/index.js';
import { basisOn } from './rules/basis.rules.js';
import type { SupportCase as CaseRow } from './case.entity.js';
import { actionsOpen } from './rules/case.rules.js';
import { CaseActionEnum, LegalBasis, SupportCase, SupportCaseConnection } from './case.type.js';
import { stateOf } from './case-state.finder.js';
import { caseById, casesOfFamily, deadlinesOfCase, findCases } from './cases.finders.js';
import { SupportCaseFilter } from './cases.input.js';
import { AssistantRequest, CourtOrder, MinorParentRecord, Qualification, ZaZyciemApplication } from './steps/grounds.type.js';
import { ConsentRefusal, Diagnosis, FamilyInterview, OfferPresentation, SupportConsent } from './steps/preparation.type.js';

/** Reads of support cases. */
@Resolver(() => SupportCase)
export class CasesResolver {
  @CentreQuery(() => SupportCase, {
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
  @FieldResolver(() => FamilyType, { description: 'The family (rodzina).' })
  family(@Root() row: CaseRow): Promise<FamilyRow> {
    return row.family.loadOrFail();
  }

  @Needs('intake:read')
  @FieldResolver(() => IntakeType, {
    nullable: true,
    description: 'The intake it began with; none on the Za życiem track (zgłoszenie).',
  })
  async intake(@Root() row: CaseRow): Promise<IntakeRow | null> {
    return (await row.intake?.load()) ?? null;
  }

  @InLists
  @FieldResolver(() => StaffPerson, { nullable: true, description: 'The social worker who leads it (pracownik socjalny).' })
  async socialWorker(@Root() row: CaseRow): Promise<StaffMember | null> {
    return (await row.socialWorker?.load()) ?? null;
  }

  @FieldResolver(() => [FamilyInterview], { description: 'Interviews, latest first (wywiady).' })
  interviews(@Root() row: CaseRow) {
    return row.interviews.loadItems();
  }

  @FieldResolver(() => [Diagnosis], { description: 'Diagnoses, latest first (diagnozy).' })
  diagnoses(@Root() row: CaseRow) {
    return row.diagnoses.loadItems();
  }

  @FieldResolver(() => [OfferPresentation], { description: 'Presentations of the offer, latest first (oferta).' })
  offers(@Root() row: CaseRow) {
    return row.offers.loadItems();
  }

  @FieldResolver(() => [SupportConsent], { description: 'Consents, also withdrawn ones, latest first (zgody).' })
  consents(@Root() row: CaseRow) {
    return row.consents.loadItems();
  }

  @FieldResolver(() => [ConsentRefusal], { description: 'Refusals with what was decided, latest first (odmowy).' })
  refusals(@Root() row: CaseRow) {
    return row.refusals.loadItems();
  }

  @FieldResolver(() => [CourtOrder], { description: 'Court orders, latest first (postanowienia).' })
  courtOrders(@Root() row: CaseRow) {
    return row.courtOrders.loadItems();
  }

  @FieldResolver(() => [ZaZyciemApplication], { description: 'Za życiem applications (wnioski „Za życiem”).' })
  zaZyciemApplications(@Root() row: CaseRow) {
    return row.zaZyciemApplications.loadItems();
  }

  @FieldResolver(() => [MinorParentRecord], { description: 'Records of a minor parent (art. 11 ust. 1a).' })
  minorParentRecords(@Root() row: CaseRow) {
    return row.minorParentRecords.loadItems();
  }

  @FieldResolver(() => [LegalBasis], {
    description: 'Ledger of what entitled, also ended rows, latest first (podstawy wsparcia).',
  })
  legalBases(@Root() row: CaseRow) {
    return row.legalBases.loadItems();
  }

  @InLists
  @FieldResolver(() => LegalBasis, {
    nullable: true,
    description: 'The basis in force today; of several, the one that binds most (podstawa dziś).',
  })
  async currentBasis(@Root() row: CaseRow, @Ctx() op: Operation) {
    return basisOn(await row.legalBases.loadItems(), op.clock.today());
  }

  @FieldResolver(() => AssistantRequest, { nullable: true, description: 'The latest request for an assistant (wniosek).' })
  async request(@Root() row: CaseRow) {
    return (await row.requests.loadItems())[0] ?? null;
  }

  @FieldResolver(() => Qualification, { nullable: true, description: 'The latest qualification (kwalifikacja).' })
  async qualification(@Root() row: CaseRow) {
    return (await row.qualifications.loadItems())[0] ?? null;
  }

  @Needs('deadline:read')
  @FieldResolver(() => [DeadlineType], { description: 'Running and settled terms, the earliest first (terminy).' })
  deadlines(@Root() row: CaseRow, @Ctx() op: Operation) {
    return deadlinesOfCase.load(op, row.id);
  }

  @Needs('deadline:read')
  @InLists
  @FieldResolver(() => DeadlineType, { nullable: true, description: 'The nearest running term (najbliższy termin).' })
  nextDeadline(@Root() row: CaseRow, @Ctx() op: Operation) {
    return nextDeadline(op, row.id);
  }

  @FieldResolver(() => [CaseActionEnum], {
    description: 'Steps open to the caller now, by the rules that refuse the others (dostępne czynności).',
  })
  async viewerMay(@Root() row: CaseRow, @Ctx() op: Operation) {
    return actionsOpen(await stateOf(op, row), (permission) => op.may(permission));
  }
}

/** Cases as a part of the family's file. */
@Resolver(() => FamilyType)
export class FamilyCasesResolver {
  @Needs('case:read')
  @InLists
  @FieldResolver(() => [SupportCase], { description: 'Cases of the family, also closed ones, newest first (sprawy).' })
  cases(@Root() family: FamilyRow, @Ctx() op: Operation) {
    return casesOfFamily.load(op, family.id);
  }
}
