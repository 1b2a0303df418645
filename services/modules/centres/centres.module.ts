import { defineModule } from '../../platform/module/module.js';
import { Centre, CentreTeryt, HelpForm, LocalProgramme, Unit } from './centre.entity.js';
import { CENTRE_PARTS } from './centre.parts.js';
import { CentresResolver } from './centres.resolver.js';

/** The card of a centre with its units, programmes and forms of help. */
export const centres = defineModule({
  name: 'centres',
  entities: {
    centre: [Centre, CentreTeryt, HelpForm, LocalProgramme, Unit],
    worker: [Unit],
  },
  resolvers: [CentresResolver, ...CENTRE_PARTS],
  permissions: ['centre:read'],
  audit: ['CENTRE_FOUNDED', 'CENTRE_READ'],
});
