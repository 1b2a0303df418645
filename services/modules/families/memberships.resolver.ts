import { Resolver } from 'type-graphql';
import {
  type EndMembership,
  EndMembershipSchema,
  type JoinKnownPerson,
  JoinKnownPersonSchema,
  type RestoreMembership,
  RestoreMembershipSchema,
} from '@asysta/schema/families/inputs';
import { type CorrectMembership, CorrectMembershipSchema } from '@asysta/schema/families/observed-inputs';
import { type Change, CentreMutation, type Operation } from '../../platform/operation/index.js';
import { familyById } from './families.finders.js';
import { FamilyType } from './family.type.js';
import { joinKnownPerson } from './verbs/join-known-person.js';
import { correctMembership } from './verbs/correct-membership.js';
import { endMembership, restoreMembership } from './verbs/end-membership.js';

/** A day in one household, or of a death, is held against all others of the person, also those the caller does not see: each is a try. */
const triesADay = (): number => 1;

/** Register of memberships in households: how they begin for somebody known, how they end, and that they did not. */
@Resolver(() => FamilyType)
export class MembershipsResolver {
  @CentreMutation(() => FamilyType, {
    may: 'family:change',
    audit: 'KNOWN_PERSON_JOINED',
    about: 'Says that somebody from another household belongs to this one too, or moved into it (dołącz znaną osobę).',
    input: JoinKnownPersonSchema,
    takes: 'The family and the person.',
    spends: triesADay,
    asks: true,
    answer: familyById,
  })
  joinKnownPerson(input: JoinKnownPerson, op: Operation) {
    return joinKnownPerson(op, input);
  }

  @CentreMutation(() => FamilyType, {
    may: 'family:change',
    audit: 'MEMBERSHIP_ENDED',
    about: 'Says that somebody no longer belongs to the household, since when and why (zakończ pobyt w rodzinie).',
    input: EndMembershipSchema,
    takes: 'The person, the last day and the reason.',
    spends: ({ leavingReason }) => (leavingReason === 'DIED' ? triesADay() : 0),
    changes: true,
    answer: familyById,
  })
  endMembership(input: Change<EndMembership>, op: Operation) {
    return endMembership(op, input);
  }

  @CentreMutation(() => FamilyType, {
    may: 'family:change',
    audit: 'MEMBERSHIP_RESTORED',
    about: 'Takes the end of a membership back; it stays in the history (cofnij zakończenie pobytu).',
    input: RestoreMembershipSchema,
    takes: 'The person and the reason.',
    spends: triesADay,
    changes: true,
    answer: familyById,
  })
  restoreMembership(input: Change<RestoreMembership>, op: Operation) {
    return restoreMembership(op, input);
  }

  @CentreMutation(() => FamilyType, {
    may: 'family:change',
    audit: 'MEMBERSHIP_CORRECTED',
    about: 'Corrects since when somebody has belonged to the household; it stays in the history (poprawka pierwszego dnia).',
    input: CorrectMembershipSchema,
    takes: 'The person and the first day.',
    spends: triesADay,
    changes: true,
    answer: familyById,
  })
  correctMembership(input: Change<CorrectMembership>, op: Operation) {
    return correctMembership(op, input);
  }
}
