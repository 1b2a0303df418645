import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findWay, prepareKeycloak } from '../../identity/keycloak/server/program.js';
import { KEYCLOAK_VERSION } from '../../identity/keycloak/server/release.js';
import { bringUpIdentity } from '../bring-up.js';
import { PlainError } from '../plain-error.js';
import { issuerOf } from '../programs.js';
import { holdSession } from '../processes/session.js';
import { complain, say } from '../progress.js';
import { readSettings } from '../settings.js';
import { announceSampleLogins, sampleCode } from './sample-logins.js';

const root = join(dirname(import.meta.dirname), '..', '..', '..');
const flags = process.argv.slice(2);

const settings = (options: readonly string[]) =>
  readSettings(root, options, { ...process.env, ASYSTA_IDENTITY: process.env['ASYSTA_IDENTITY'] || 'keycloak' });

const check = async (): Promise<number> => {
  const way = await findWay(process.env);
  if (way.kind === 'none') complain(way.missing);
  else say(`Keycloak ${KEYCLOAK_VERSION} can be run here: ${way.kind === 'java' ? `with ${way.java}` : `in ${way.engine}`}.`);
  return way.kind === 'none' ? 1 : 0;
};

/** Fetches and builds what is needed, and starts nothing: for whoever wants that done before it is waited for. */
const fetchOnly = async (): Promise<number> => {
  const logFolder = join(settings([]).stateFolder, 'log');
  mkdirSync(logFolder, { recursive: true });
  const interruption = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interruption.abort());
  try {
    const { signal: interrupted } = interruption;
    await prepareKeycloak({ environment: process.env, logFolder, interrupted, remember: () => undefined });
    say(`Keycloak ${KEYCLOAK_VERSION} is ready to be started.`);
    return 0;
  } catch (error) {
    complain(interruption.signal.aborted ? 'Interrupted; what was fetched so far is kept.' : (error as Error).message);
    return 1;
  }
};

const code = (username: string | undefined): number => {
  try {
    if (username === undefined) throw new PlainError('Say whose code: npm run keycloak -- code <login>');
    say(sampleCode(settings([]), username, Date.now()));
    return 0;
  } catch (error) {
    complain((error as Error).message);
    return 1;
  }
};

const serve = (): Promise<number> =>
  holdSession(
    () => {
      const asked = settings(flags);
      if (asked.identity === 'keycloak') return asked;
      throw new PlainError('This starts Keycloak; leave ASYSTA_IDENTITY and ASYSTA_ISSUER out.');
    },
    async (session) => {
      const { differences } = await bringUpIdentity(session, ['identity']);
      for (const line of differences.length > 0 ? differences : ['Nothing differed.']) say(`    ${line}`);
      say('');
      announceSampleLogins(session.settings);
      say(`  Keycloak: ${issuerOf(session.settings)}\n  Ctrl-C stops it.\n`);
    },
  );

const run = (): Promise<number> | number => {
  if (flags[0] === '--check') return check();
  if (flags[0] === '--fetch') return fetchOnly();
  if (flags[0] === 'code') return code(flags[1]);
  return serve();
};

process.exit(await run());
