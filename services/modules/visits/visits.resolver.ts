import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { type CorrectVisit, CorrectVisitSchema, type RecordFirstVisit, RecordFirstVisitSchema, type RecordVisit, RecordVisitSchema } from '@asysta/schema/visits/inputs';
import { type Change, CentreMutation, CentreQuery, type Operation, PageInput } from '../../platform/operation/index.js';
import { type SupportCase, SupportCaseType } from '../cases/index.js';
import { FamilyMemberType } from '../families/index.js';
import { type StaffMember, StaffPerson } from '../staff/index.js';
import { correctVisit } from './verbs/correct-visit.js';
import { recordFirstVisit } from './verbs/record-first-visit.js';
import { recordVisit } from './verbs/record-visit.js';
import type { AreaOfChange as AreaRow, Visit as VisitRow } from './visit.entity.js';
import { AreaOfChange, Visit, VisitConnection } from './visit.type.js';
import { findVisits, personsOf, visitById } from './visits.finders.js';
import { writesFor } from './visits.policy.js';

/** Register of visits. */
@Resolver(() => Visit)
export class VisitsResolver {
  @CentreQuery(() => Visit, { may: 'case:read', audit: 'VISITS_READ', about: 'One visit (wizyta).', ids: { id: 'Visit' } })
  visit(@Arg('id', () => ID, { description: 'The visit.' }) id: string, @Ctx() op: Operation) {
    return visitById(op, id);
  }

  @CentreQuery(() => VisitConnection, {
    may: 'case:read',
    audit: 'VISITS_READ',
    about: 'All visits of a case, newest first (wizyty).',
    ids: { supportCaseId: 'SupportCase' },
  })
  visits(
    @Arg('supportCaseId', () => ID, { description: 'The case.' }) supportCaseId: string,
    @Arg('page', () => PageInput, { defaultValue: { first: 25 }, description: 'Which page.' }) page: PageInput,
    @Ctx() op: Operation,
  ) {
    return findVisits(op, supportCaseId, page);
  }

  @FieldResolver(() => String, { nullable: true, description: 'When it began, HH:MM (godzina).' })
  startsAt(@Root() visit: VisitRow) {
    return visit.startsAt?.slice(0, 5) ?? null;
  }

  @FieldResolver(() => SupportCaseType, { description: 'The case the visit belongs to (sprawa).' })
  supportCase(@Root() visit: VisitRow): Promise<SupportCase | null> {
    return visit.supportCase.load();
  }

  @FieldResolver(() => StaffPerson, { description: 'The assistant who made the visit (asystent).' })
  author(@Root() visit: VisitRow): Promise<StaffMember | null> {
    return visit.author.load();
  }

  @FieldResolver(() => StaffPerson, { nullable: true, description: 'The social worker who was there (pracownik socjalny).' })
  async socialWorker(@Root() visit: VisitRow): Promise<StaffMember | null> {
    return (await visit.socialWorker?.load()) ?? null;
  }

  @FieldResolver(() => [FamilyMemberType], { description: 'Members of the family who took part (osoby).' })
  persons(@Root() visit: VisitRow, @Ctx() op: Operation) {
    return personsOf(op, visit.id);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the caller may correct it: the assistant who made it, or a system of the centre.',
  })
  viewerMayCorrect(@Root() visit: VisitRow, @Ctx() op: Operation) {
    return writesFor(op, visit.author.id).allowed;
  }

  @CentreMutation(() => Visit, {
    may: 'visit:record',
    audit: 'VISIT_RECORDED',
    about: 'Records the first visit, made together with the social worker (pierwsza wizyta).',
    input: RecordFirstVisitSchema,
    takes: 'Case, visit, social worker and areas.',
    answer: visitById,
  })
  recordFirstVisit(input: RecordFirstVisit, op: Operation) {
    return recordFirstVisit(op, input);
  }

  @CentreMutation(() => Visit, {
    may: 'visit:record',
    audit: 'VISIT_RECORDED',
    about: 'Records a visit after the first one (wizyta).',
    input: RecordVisitSchema,
    takes: 'Case and visit.',
    answer: visitById,
  })
  recordVisit(input: RecordVisit, op: Operation) {
    return recordVisit(op, input);
  }

  @CentreMutation(() => Visit, {
    may: 'visit:record',
    audit: 'VISIT_CORRECTED',
    about: 'Corrects a visit of one’s own (poprawka wizyty).',
    input: CorrectVisitSchema,
    takes: 'Visit as it was.',
    changes: true,
    answer: visitById,
  })
  correctVisit(input: Change<CorrectVisit>, op: Operation) {
    return correctVisit(op, input);
  }
}

/** Register of areas of change. */
@Resolver(() => AreaOfChange)
export class AreasOfChangeResolver {
  @FieldResolver(() => StaffPerson, { description: 'The social worker who named it (pracownik socjalny).' })
  namedBy(@Root() area: AreaRow): Promise<StaffMember | null> {
    return area.namedBy.load();
  }
}
