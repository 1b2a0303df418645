import { dirname } from 'node:path';
import { bringUp } from './bring-up.js';
import { announceSampleLogins } from './keycloak/sample-logins.js';
import { samplePeople } from '../identity/people.js';
import { peopleTable } from './people-table.js';
import { holdSession } from './processes/session.js';
import { say } from './progress.js';
import { readSettings, type Settings } from './settings.js';

const root = dirname(dirname(dirname(import.meta.dirname)));

const announce = (settings: Settings): void => {
  if (settings.identity !== 'external') {
    say(`\nZaloguj się jako jedna z przykładowych osób:\n${peopleTable(samplePeople())}\n`);
  }
  if (settings.identity === 'keycloak') announceSampleLogins(settings);
  say(`  Asysta: ${settings.publicUrl}\n  Ctrl-C zatrzymuje wszystko.\n`);
};

process.exit(
  await holdSession(
    () => readSettings(root, process.argv.slice(2), process.env),
    async (session) => {
      await bringUp(session);
      announce(session.settings);
    },
  ),
);
