import { Arg, Ctx, Resolver, Root } from 'type-graphql';
import { CentreQuery, Computed, type Operation, PageInput } from '../../platform/operation/index.js';
import type { PartnerInstitution } from './partner-institution.entity.js';
import { PartnerInstitutionConnection, PartnerInstitutionType } from './partner-institution.type.js';
import { findPartnerInstitutions } from './partners.finders.js';

/** The directory of institutions, for those who refer families. */
@Resolver(() => PartnerInstitutionType)
export class PartnersResolver {
  @CentreQuery(() => PartnerInstitutionConnection, {
    may: 'partner:read',
    audit: 'PARTNERS_READ',
    about: 'Institutions the centre works with, by name (instytucje partnerskie).',
  })
  partnerInstitutions(
    @Arg('page', () => PageInput, { defaultValue: { first: 25 }, description: 'Which page.' }) page: PageInput,
    @Ctx() op: Operation,
  ) {
    return findPartnerInstitutions(op, page);
  }

  @Computed(() => Boolean, {
    description: 'Whether it works on the platform and can receive a referral (przyjmuje skierowania).',
  })
  receivesReferrals(@Root() { receiverId }: PartnerInstitution) {
    return Boolean(receiverId);
  }
}
