import { defineModule } from '../../platform/module/module.js';

/** Who acts in a case: one definition for the fields that tell it and for the verbs that ask it. */
export const acting = defineModule({ name: 'acting' });
