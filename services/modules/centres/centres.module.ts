import { defineModule } from '../../platform/module/module.js';
import { Centre, CentreTeryt, HelpForm, LawRule, LocalProgramme, LocalRule, PartnerInstitution, Unit } from './centre.entity.js';
import { CentresResolver, PartnerInstitutionsResolver } from './centres.resolver.js';

/** The card of a centre, its rules, units and directory. */
export const centres = defineModule({
  name: 'centres',
  entities: {
    centre: [Centre, CentreTeryt, HelpForm, LawRule, LocalProgramme, LocalRule, PartnerInstitution, Unit],
    worker: [Unit],
  },
  resolvers: [CentresResolver, PartnerInstitutionsResolver],
  permissions: ['centre:read', 'partner:read'],
  audit: ['CENTRE_FOUNDED', 'CENTRE_READ', 'PARTNERS_READ'],
});
