import { defineModule } from '../../platform/module/module.js';
import { Intake } from './intake.entity.js';
import { FamilyIntakesResolver, IntakesResolver } from './intakes.resolver.js';

/** What reached the centre about a family. */
export const intakes = defineModule({
  name: 'intakes',
  entities: { centre: [Intake] },
  resolvers: [FamilyIntakesResolver, IntakesResolver],
  permissions: ['intake:register', 'intake:read'],
  audit: ['INTAKE_REGISTERED', 'INTAKE_DISMISSED', 'INTAKES_LISTED', 'INTAKE_READ'],
});
