import { defineModule } from '../../platform/module/module.js';
import { toldBeside } from '../deadlines/index.js';
import { waysToSee, waysToWork } from '../families/index.js';
import { standingInCase } from './duty.js';
import { Substitution, SubstitutionCorrection } from './substitution.entity.js';
import { nightlyLookAtSubstitutions } from './substitutions.jobs.js';
import { SUBSTITUTIONS_PARTS } from './substitutions.parts.js';
import { standsInForAssistant, standsInForSocialWorker } from './substitutions.policy.js';
import { SubstitutionsResolver } from './substitutions.resolver.js';

/** Who stands in for a social worker or an assistant between two days. */
export const substitutions = defineModule({
  name: 'substitutions',
  entities: { centre: [Substitution, SubstitutionCorrection] },
  resolvers: [SubstitutionsResolver, ...SUBSTITUTIONS_PARTS],
  permissions: ['case:hand-over', 'absence:record'],
  audit: ['SUBSTITUTE_APPOINTED', 'SUBSTITUTION_ENDED', 'SUBSTITUTION_ANNULLED', 'SUBSTITUTIONS_READ', 'SUBSTITUTION_ENDS_SOON'],
  schedules: [nightlyLookAtSubstitutions],
  contributions: [
    waysToSee.holding({ role: 'SOCIAL_WORKER', way: standsInForSocialWorker, reason: 'STANDS_IN' }),
    waysToSee.holding({ role: 'FAMILY_ASSISTANT', way: standsInForAssistant, reason: 'STANDS_IN' }),
    waysToWork.holding(standsInForSocialWorker),
    waysToWork.holding(standsInForAssistant),
    toldBeside.holding(standingInCase),
  ],
});
