import { defineModule } from '../../platform/module/module.js';
import { ViewerResolver } from './viewer.resolver.js';

/** Who is signed in, for whom, and with what rights today. */
export const viewer = defineModule({
  name: 'viewer',
  resolvers: [ViewerResolver],
  permissions: ['viewer:read'],
  audit: ['VIEWER_READ'],
});
