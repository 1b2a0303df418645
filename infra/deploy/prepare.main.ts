import { prepareServer } from './databases.js';
import { runOnce } from './run-once.js';
import { readServerSettings } from './settings.js';

await runOnce(async () => {
  await prepareServer(readServerSettings(process.env));
  return 'The server holds the databases of Asysta and of Keycloak, each with an owner of its own.';
});
