import { defineModule } from '../../platform/module/module.js';
import { ParentalAuthority, ParentalAuthorityCorrection } from './authority.entity.js';
import { AUTHORITY_PARTS } from './authority.parts.js';
import { AuthorityResolver } from './authority.resolver.js';

/** Parental authority over the children of a household. */
export const authority = defineModule({
  name: 'authority',
  entities: { centre: [ParentalAuthority, ParentalAuthorityCorrection] },
  resolvers: [AuthorityResolver, ...AUTHORITY_PARTS],
  permissions: ['family:change'],
  audit: ['PARENTAL_AUTHORITY_RECORDED', 'PARENTAL_AUTHORITY_CORRECTED', 'PARENTAL_AUTHORITY_ANNULLED'],
});
