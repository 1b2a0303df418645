import { randomBytes } from 'node:crypto';
import type { Clock } from '../platform/clock.js';
import { randomIds } from '../platform/ids.js';
import { processLog } from '../platform/log.js';
import { Doors } from '../platform/tenancy/doors.js';
import { connectOwner, type Owner } from '../platform/tenancy/owner.js';
import type { ConsoleConfig } from './config.js';
import { keycloakAdmin } from './keycloak/admin.js';
import { partyRegisterOn } from './party-register.js';
import { CONSOLE_ENTITIES, partyRowsOf } from './party-rows.js';
import { ConsoleError, EXIT } from './refusal.js';
import { Report } from './report.js';
import { runSteps } from './steps.js';
import type { Plan, World } from './world.js';

/** One command as it was typed and understood. */
export interface Invocation {
  /** The command without its values, e.g. `centre create`. */
  readonly command: string;
  /** The alias it is about: only one run at a time is at work on it. */
  readonly subject: string;
  readonly dryRun: boolean;
  readonly json: boolean;
  readonly plan: (world: World) => Promise<Plan>;
}

interface Surroundings {
  readonly config: ConsoleConfig;
  readonly clock: Clock;
  readonly write: (text: string) => void;
}

const newPassword = (): string => randomBytes(15).toString('base64url');

interface Connections {
  readonly owner: Owner;
  readonly doors: Doors;
}

const worldOf = (
  { command }: Invocation,
  { config, clock }: Surroundings,
  { owner, doors }: Connections,
  report: Report,
): World => {
  const clientId = config.ASYSTA_CONSOLE_CLIENT_ID;
  const access = { issuer: config.ASYSTA_ISSUER, clientId, clientSecret: config.ASYSTA_CONSOLE_CLIENT_SECRET };
  return {
    identity: keycloakAdmin(access, clock),
    register: partyRegisterOn(owner.connection),
    rows: partyRowsOf({ doors, clock, newId: randomIds, clientId, command }),
    clock,
    newId: randomIds,
    newPassword,
    reveal: (login, password) => report.firstPassword(login, password),
  };
};

/** Connects as the owner and as the centre's login, and lets go of both however the work ends. */
const connected = async <T>({ config }: Surroundings, work: (connections: Connections) => Promise<T>): Promise<T> => {
  const owner = await connectOwner(config.ownerDatabase);
  try {
    const doors = await Doors.connect({
      database: config.ASYSTA_DATABASE,
      passwords: { centre: config.ASYSTA_PASSWORD_CENTRE },
      entities: { centre: CONSOLE_ENTITIES },
      poolSize: 2,
    });
    try {
      return await work({ owner, doors });
    } finally {
      await doors.close();
    }
  } finally {
    // A connection that broke cannot be closed, and what broke it has been thrown already.
    await owner.close().catch(() => undefined);
  }
};

const carryOut = (invocation: Invocation, surroundings: Surroundings, report: Report): Promise<number> =>
  connected(surroundings, async (connections) => {
    const { subject, dryRun } = invocation;
    if (!(await connections.owner.lock(subject)))
      throw new ConsoleError(`Another run is at work on ${subject}; wait for its end.`, EXIT.busy);
    const { steps, notes } = await invocation.plan(worldOf(invocation, surroundings, connections, report));
    await runSteps(steps, { dryRun, tell: (step, outcome) => report.step(step, outcome) });
    for (const note of notes) report.note(note);
    return report.finish();
  });

/** Carries out one command and answers the exit code; whatever happens, it is told. */
export const run = async (invocation: Invocation, surroundings: Surroundings): Promise<number> => {
  const log = processLog('console', surroundings.config.ASYSTA_LOG_LEVEL, 'stderr');
  const { command, subject, dryRun, json } = invocation;
  const report = new Report({ command, subject, dryRun, json, write: surroundings.write, log });
  try {
    return await carryOut(invocation, surroundings, report);
  } catch (error) {
    return report.fail(error);
  }
};
