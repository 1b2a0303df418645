import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { type DismissIntake, DismissIntakeSchema, type RegisterIntake, RegisterIntakeSchema } from '@asysta/schema/intakes/inputs';
import {
  type Change,
  CentreMutation,
  CentreQuery,
  InLists,
  Needs,
  type Operation,
  PageInput,
} from '../../platform/operation/index.js';
import { type Family as FamilyRow, FamilyType } from '../families/index.js';
import { type StaffMember, StaffPerson } from '../staff/index.js';
import type { Intake as IntakeRow } from './intake.entity.js';
import { Intake, IntakeConnection } from './intake.type.js';
import { findIntakes, intakeById, intakesOfFamily } from './intakes.finders.js';
import { IntakeFilter } from './intakes.input.js';
import { dismissIntake } from './verbs/dismiss-intake.js';
import { registerIntake } from './verbs/register-intake.js';

/** The register of intakes. */
@Resolver(() => Intake)
export class IntakesResolver {
  @CentreQuery(() => Intake, {
    may: 'intake:read',
    audit: 'INTAKE_READ',
    about: 'One intake (zgłoszenie).',
    ids: { id: 'Intake' },
  })
  intake(@Arg('id', () => ID, { description: 'The intake.' }) id: string, @Ctx() op: Operation) {
    return intakeById(op, id);
  }

  @CentreQuery(() => IntakeConnection, {
    may: 'intake:read',
    audit: 'INTAKES_LISTED',
    about: 'Intakes about families the caller may see, newest first (zgłoszenia).',
  })
  intakes(
    @Arg('filter', () => IntakeFilter, { nullable: true, description: 'Which intakes; all visible ones when left out.' })
    filter: IntakeFilter | null,
    @Arg('page', () => PageInput, { defaultValue: { first: 25 }, description: 'Which page.' }) page: PageInput,
    @Ctx() op: Operation,
  ) {
    return findIntakes(op, filter, page);
  }

  @InLists
  @FieldResolver(() => FamilyType, { description: 'The family it is about (rodzina).' })
  family(@Root() intake: IntakeRow): Promise<FamilyRow> {
    return intake.family.loadOrFail();
  }

  @InLists
  @FieldResolver(() => StaffPerson, { description: 'Who registered it (kto przyjął).' })
  registeredBy(@Root() intake: IntakeRow): Promise<StaffMember> {
    return intake.registeredBy.loadOrFail();
  }

  @CentreMutation(() => Intake, {
    may: 'intake:register',
    audit: 'INTAKE_REGISTERED',
    about: 'Registers an intake and starts the clock to the family interview (przyjęcie zgłoszenia).',
    input: RegisterIntakeSchema,
    takes: 'Family and information.',
    answer: intakeById,
  })
  registerIntake(input: RegisterIntake, op: Operation) {
    return registerIntake(op, input);
  }

  @CentreMutation(() => Intake, {
    may: 'intake:register',
    audit: 'INTAKE_DISMISSED',
    about: 'Closes an intake without a case (zamknięcie zgłoszenia).',
    input: DismissIntakeSchema,
    takes: 'Intake and reason.',
    changes: true,
    answer: intakeById,
  })
  dismissIntake(input: Change<DismissIntake>, op: Operation) {
    return dismissIntake(op, input);
  }
}

/** Intakes as a part of the family's file. */
@Resolver(() => FamilyType)
export class FamilyIntakesResolver {
  @Needs('intake:read')
  @FieldResolver(() => [Intake], { description: 'Intakes about the family, newest first (zgłoszenia).' })
  intakes(@Root() family: FamilyRow, @Ctx() op: Operation) {
    return intakesOfFamily.load(op, family.id);
  }
}
