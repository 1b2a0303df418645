import { alignRealm } from '../identity/keycloak/align-realm.js';
import { runOnce } from './run-once.js';
import { readRealmSettings } from './settings.js';

await runOnce(async () => {
  const { access, wishes } = readRealmSettings(process.env);
  const differences = await alignRealm(access, wishes);
  return differences.length === 0 ? 'Nothing differed.' : differences.join('\n');
});
