import { defineModule } from '../../platform/module/module.js';

/** How a record is corrected so that its history stays; every noun keeps its own. */
export const corrections = defineModule({ name: 'corrections' });
