import { Arg, Ctx, ID, Resolver } from 'type-graphql';
import {
  type CorrectIntake,
  CorrectIntakeSchema,
  type DismissIntake,
  DismissIntakeSchema,
  type RegisterIntake,
  RegisterIntakeSchema,
} from '@asysta/schema/intakes/inputs';
import { type Change, CentreMutation, CentreQuery, type Operation, PageInput } from '../../platform/operation/index.js';
import { numbersTyped } from '../families/index.js';
import { IntakeType, IntakeConnection } from './intake.type.js';
import { findIntakes, intakeById } from './intakes.finders.js';
import { IntakeFilter } from './intakes.input.js';
import { correctIntake } from './verbs/correct-intake.js';
import { dismissIntake } from './verbs/dismiss-intake.js';
import { registerIntake } from './verbs/register-intake.js';

/** The register of intakes. */
@Resolver(() => IntakeType)
export class IntakesResolver {
  @CentreQuery(() => IntakeType, {
    may: 'intake:read',
    audit: 'INTAKE_READ',
    about: 'One intake (zgłoszenie).',
    ids: { id: 'Intake' },
    reads: intakeById,
  })
  intake(@Arg('id', () => ID, { description: 'The intake.' }) id: string, @Ctx() op: Operation) {
    return intakeById(op, id);
  }

  @CentreQuery(() => IntakeConnection, {
    may: 'intake:read',
    audit: 'INTAKES_LISTED',
    about: 'Intakes about families the caller may see, newest first (zgłoszenia).',
    reads: findIntakes,
  })
  intakes(
    @Arg('filter', () => IntakeFilter, { nullable: true, description: 'Which intakes; all visible ones when left out.' })
    filter: IntakeFilter | null,
    @Arg('page', () => PageInput, { defaultValue: { first: 25 }, description: 'Which page.' }) page: PageInput,
    @Ctx() op: Operation,
  ) {
    return findIntakes(op, filter, page);
  }

  @CentreMutation(() => IntakeType, {
    may: 'intake:register',
    audit: 'INTAKE_REGISTERED',
    about: 'Registers an intake and starts the clock to the family interview (przyjęcie zgłoszenia).',
    input: RegisterIntakeSchema,
    asks: true,
    takes: 'Family and information.',
    spends: ({ newFamily }) => numbersTyped(newFamily?.members ?? []),
    answer: intakeById,
  })
  registerIntake(input: RegisterIntake, op: Operation) {
    return registerIntake(op, input);
  }

  @CentreMutation(() => IntakeType, {
    may: 'intake:register',
    audit: 'INTAKE_CORRECTED',
    about: 'Corrects an intake by the rules of registering; its clock begins anew where its day or urgency changes (poprawka).',
    input: CorrectIntakeSchema,
    takes: 'Intake as it was.',
    changes: true,
    answer: intakeById,
  })
  correctIntake(input: Change<CorrectIntake>, op: Operation) {
    return correctIntake(op, input);
  }

  @CentreMutation(() => IntakeType, {
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
