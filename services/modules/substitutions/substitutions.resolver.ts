import { Arg, Ctx, ID, Resolver } from 'type-graphql';
import {
  type AnnulSubstitution,
  AnnulSubstitutionSchema,
  type AppointSubstitute,
  AppointSubstituteSchema,
  type EndSubstitution,
  EndSubstitutionSchema,
} from '@asysta/schema/substitutions/inputs';
import { type Change, CentreMutation, CentreQuery, type Operation, PageInput } from '../../platform/operation/index.js';
import { SubstitutionConnection, SubstitutionType } from './substitution.type.js';
import { findSubstitutions, substitutionById } from './substitutions.finders.js';
import { appointSubstitute } from './verbs/appoint-substitute.js';
import { annulSubstitution, endSubstitution } from './verbs/end-substitution.js';

/** Who stands in for whom, and the changes of that. */
@Resolver(() => SubstitutionType)
export class SubstitutionsResolver {
  @CentreQuery(() => SubstitutionConnection, {
    may: 'absence:record',
    audit: 'SUBSTITUTIONS_READ',
    about: 'Substitutions of somebody the caller leads, or their own, on either side, the latest first (zastępstwa).',
    reads: findSubstitutions,
    ids: { staffMemberId: 'StaffMember' },
  })
  substitutions(
    @Arg('staffMemberId', () => ID, { description: 'Who stands in or is stood in for.' }) staffMemberId: string,
    @Arg('page', () => PageInput, { defaultValue: { first: 25 }, description: 'Which page.' }) page: PageInput,
    @Ctx() op: Operation,
  ) {
    return findSubstitutions(op, staffMemberId, page);
  }

  @CentreMutation(() => SubstitutionType, {
    may: 'case:hand-over',
    audit: 'SUBSTITUTE_APPOINTED',
    about: 'Lets somebody stand in for a social worker or an assistant between two days (wyznaczenie zastępstwa).',
    input: AppointSubstituteSchema,
    takes: 'Who, for whom, in which case and between which days.',
    asks: true,
    answer: substitutionById,
  })
  appointSubstitute(input: AppointSubstitute, op: Operation) {
    return appointSubstitute(op, input);
  }

  @CentreMutation(() => SubstitutionType, {
    may: 'case:hand-over',
    audit: 'SUBSTITUTION_ENDED',
    about: 'Ends a substitution early; access by it ends with its last day (skrócenie zastępstwa).',
    input: EndSubstitutionSchema,
    takes: 'Substitution, last day and reason.',
    changes: true,
    answer: substitutionById,
  })
  endSubstitution(input: Change<EndSubstitution>, op: Operation) {
    return endSubstitution(op, input);
  }

  @CentreMutation(() => SubstitutionType, {
    may: 'case:hand-over',
    audit: 'SUBSTITUTION_ANNULLED',
    about: 'Annuls a substitution: it stays readable with the reason, and access by it ends at once (unieważnienie zastępstwa).',
    input: AnnulSubstitutionSchema,
    takes: 'Substitution and reason.',
    changes: true,
    answer: substitutionById,
  })
  annulSubstitution(input: Change<AnnulSubstitution>, op: Operation) {
    return annulSubstitution(op, input);
  }
}
