import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { PlainError } from '../../../dev/plain-error.js';
import { runToEnd, startChild, waitUntilReady, type Child, type ChildPlan } from '../../../dev/processes/children.js';
import { freePort } from '../../../database/free-port.js';
import type { Errand } from './errand.js';
import { layOutHome } from './home.js';
import { containerName, keycloakHome, keycloakLog, planContainer, planJava, type KeycloakServerOptions } from './launch.js';
import type { KeycloakProgram } from './program.js';
import { engineEnvironment } from './tools.js';

/** A Keycloak that answers. */
export interface KeycloakServer {
  /** Without a path. */
  readonly address: string;
  /** Resolves with one sentence when it ends without being asked to; never otherwise. */
  readonly failed: Promise<PlainError>;
  readonly stop: () => Promise<void>;
}

/** The first start writes a hundred tables and waits for a slow disk. */
const READY_TIMEOUT_MS = 300_000;

/** An engine goes on running a container whose command was killed. */
const removeContainer = async (engine: string, options: KeycloakServerOptions, errand: Errand): Promise<void> => {
  const plan: ChildPlan = {
    name: 'Removing the container of Keycloak',
    command: engine,
    args: ['rm', '--force', containerName(options)],
    environment: engineEnvironment(errand.environment),
    folder: process.cwd(),
    logFile: `${keycloakLog(options)}.removal`,
  };
  await runToEnd(plan, errand.remember, new AbortController().signal).catch(() => undefined);
};

const requireAdmin = async (address: string, { admin }: KeycloakServerOptions): Promise<void> => {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: admin.clientId,
    client_secret: admin.clientSecret,
  });
  const answer = await fetch(`${address}/realms/master/protocol/openid-connect/token`, { method: 'POST', body });
  await answer.body?.cancel();
  if (answer.ok) return;
  throw new PlainError("Keycloak's database was made with other secrets than these; drop it, or give back its secrets.");
};

const launch = async (
  program: KeycloakProgram,
  options: KeycloakServerOptions,
  managementPort: number,
  errand: Errand,
): Promise<Child> => {
  if (program.kind === 'java') {
    layOutHome(keycloakHome(options), program.distribution, options.themesFolder);
    return startChild(planJava(program, options, managementPort, errand.environment));
  }
  await removeContainer(program.engine, options, errand);
  const child = startChild(planContainer(program, options, managementPort, errand.environment));
  return { ...child, stop: () => child.stop().then(() => removeContainer(program.engine, options, errand)) };
};

/**
 * Starts Keycloak on 127.0.0.1 in production mode and answers when it is ready and knows its administrator. The port for
 * its health is any free one.
 */
export const startKeycloakServer = async (
  program: KeycloakProgram,
  options: KeycloakServerOptions,
  errand: Errand,
): Promise<KeycloakServer> => {
  mkdirSync(dirname(keycloakLog(options)), { recursive: true });
  const managementPort = await freePort();
  errand.interrupted.throwIfAborted();
  const child = await launch(program, options, managementPort, errand);
  errand.remember(child.pid);
  const address = `http://127.0.0.1:${options.port}`;
  try {
    await waitUntilReady(child, `http://127.0.0.1:${managementPort}/health/ready`, errand.interrupted, READY_TIMEOUT_MS);
    await requireAdmin(address, options);
  } catch (error) {
    await child.stop();
    throw error;
  }
  return { address, failed: child.failed, stop: child.stop };
};
