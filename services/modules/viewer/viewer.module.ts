import { defineModule } from '../../platform/module/module.js';
import { VIEWER_PARTS } from './viewer.parts.js';
import { ViewerResolver } from './viewer.resolver.js';

/** Who is signed in, for whom, and with what rights today. */
export const viewer = defineModule({
  name: 'viewer',
  resolvers: [ViewerResolver, ...VIEWER_PARTS],
  permissions: ['viewer:read'],
  audit: ['VIEWER_READ'],
});
