import { defineModule } from '../../platform/module/module.js';
import { LawRule, LocalRule } from './rule.entity.js';

/** The terms and limits of the act, and what centres set for themselves. */
export const law = defineModule({
  name: 'law',
  entities: { centre: [LawRule, LocalRule], region: [LawRule] },
});
