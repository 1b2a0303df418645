import { Arg, Ctx, Resolver } from 'type-graphql';
import { CentreQuery, type Operation, PageInput, worked } from '../../platform/operation/index.js';
import { PartnerInstitution } from './partner-institution.entity.js';
import { PartnerInstitutionConnection, PartnerInstitutionType } from './partner-institution.type.js';
import { findPartnerInstitutions } from './partners.finders.js';

/** The directory of institutions, for those who refer families. */
@Resolver(() => PartnerInstitutionType)
export class PartnersResolver {
  @CentreQuery(() => PartnerInstitutionConnection, {
    may: 'partner:read',
    audit: 'PARTNERS_READ',
    about: 'Institutions the centre works with, by name (instytucje partnerskie).',
    reads: findPartnerInstitutions,
  })
  partnerInstitutions(
    @Arg('page', () => PageInput, { defaultValue: { first: 25 }, description: 'Which page.' }) page: PageInput,
    @Ctx() op: Operation,
  ) {
    return findPartnerInstitutions(op, null, page);
  }
}

/** Whether an institution can be referred to, beside its row. */
export const RECEIVES_REFERRALS = worked(PartnerInstitutionType, PartnerInstitution, 'receivesReferrals', () => Boolean, {
  reads: { receiverId: 'receiverId' },
  of: ({ receiverId }) => Boolean(receiverId),
  description: 'Whether it works on the platform and can receive a referral (przyjmuje skierowania).',
});
