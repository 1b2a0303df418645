import { defineModule } from '../../platform/module/module.js';
import { dutyHolders } from '../deadlines/index.js';
import { FamilyBecomesDuplicate, waysToSee, waysToWork } from '../families/index.js';
import { builtOnIntake } from './built-on-intake.js';
import { Intake, IntakeCorrection, IntakeReporterCorrection } from './intake.entity.js';
import { takenInBy, takerOfIntake } from './intakes.policy.js';
import { INTAKES_PARTS } from './intakes.parts.js';
import { IntakesResolver } from './intakes.resolver.js';
import { ensureNoIntakeWaits } from './waiting-intake.js';

/** What reached the centre about a family. */
export const intakes = defineModule({
  name: 'intakes',
  entities: { centre: [Intake, IntakeCorrection, IntakeReporterCorrection] },
  resolvers: [IntakesResolver, ...INTAKES_PARTS],
  permissions: ['intake:register', 'intake:read', 'reporter:read'],
  audit: ['INTAKE_REGISTERED', 'INTAKE_CORRECTED', 'INTAKE_DISMISSED', 'INTAKES_LISTED', 'INTAKE_READ'],
  reactions: [FamilyBecomesDuplicate.handledBy(ensureNoIntakeWaits)],
  slots: [builtOnIntake],
  contributions: [
    waysToSee.holding({ role: 'SOCIAL_WORKER', way: takenInBy, reason: 'TOOK_IN' }),
    waysToWork.holding(takenInBy),
    dutyHolders.holding(takerOfIntake),
  ],
});
