import { defineModule } from '../../platform/module/module.js';
import { PartnerInstitution } from './partner-institution.entity.js';
import { PartnersResolver, RECEIVES_REFERRALS } from './partners.resolver.js';

/** The institutions a centre works with. */
export const partners = defineModule({
  name: 'partners',
  entities: { centre: [PartnerInstitution] },
  resolvers: [PartnersResolver, RECEIVES_REFERRALS],
  permissions: ['partner:read'],
  audit: ['PARTNERS_READ'],
});
