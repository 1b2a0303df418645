import { platform } from 'node:os';
import { join } from 'node:path';
import { PlainError } from '../../../dev/plain-error.js';
import { runToEnd } from '../../../dev/processes/children.js';
import { distributionFolder, isWhole } from './cache.js';
import { ensureDistribution } from './distribution.js';
import type { Errand } from './errand.js';
import { KEYCLOAK_IMAGE, KEYCLOAK_VERSION, LEAST_JAVA } from './release.js';
import { engineEnvironment, findEngine, findJavas, hasMaven, type Java } from './tools.js';

/** A Keycloak ready to be started: from the distribution, or as a container. */
export type KeycloakProgram =
  | { readonly kind: 'java'; readonly java: string; readonly distribution: string }
  | { readonly kind: 'container'; readonly engine: string };

/** What this machine offers to run a Keycloak with. */
export interface Offer {
  readonly system: NodeJS.Platform;
  readonly javas: readonly Java[];
  readonly isKept: boolean;
  readonly maven: boolean;
  readonly engine: string | undefined;
}

/** The way to run Keycloak here, or the one sentence that says what is missing. */
export type Way =
  | { readonly kind: 'java'; readonly java: string }
  | { readonly kind: 'container'; readonly engine: string }
  | { readonly kind: 'none'; readonly missing: string };

const HOW = {
  darwin: 'brew install openjdk maven',
  linux: 'apt-get install default-jdk-headless maven',
} as Readonly<Record<string, string | undefined>>;

const missingSentence = ({ system, javas }: Offer, java: Java | undefined): string => {
  const orEngine = 'start Docker or Podman, which can run its image';
  if (system === 'win32') return `On Windows Keycloak ${KEYCLOAK_VERSION} is run in a container: ${orEngine}.`;
  const oldest = javas[0] === undefined ? '' : ` (JAVA_HOME and the PATH lead to Java ${javas[0].major})`;
  const missing = java ? 'Maven, which fetches it' : `a JDK ${LEAST_JAVA} or newer${oldest} and Maven`;
  const how = HOW[system] === undefined ? '' : `, for example with: ${HOW[system]}`;
  return `Keycloak ${KEYCLOAK_VERSION} needs ${missing}; install what is missing${how}; or ${orEngine}.`;
};

/** Chooses how to run Keycloak: with Java where the distribution is or can be had, else in a container. */
export const chooseWay = (offer: Offer): Way => {
  const java = offer.system === 'win32' ? undefined : offer.javas.find(({ major }) => major >= LEAST_JAVA);
  if (java && (offer.isKept || offer.maven)) return { kind: 'java', java: java.command };
  if (offer.engine !== undefined) return { kind: 'container', engine: offer.engine };
  return { kind: 'none', missing: missingSentence(offer, java) };
};

/** Looks what this machine offers; asks for Maven and an engine only when the answer matters. */
export const findWay = async (environment: NodeJS.ProcessEnv): Promise<Way> => {
  const javas = await findJavas(environment);
  const java = javas.find(({ major }) => major >= LEAST_JAVA);
  const isKept = isWhole(distributionFolder(environment));
  const maven = java !== undefined && !isKept && (await hasMaven(java.command, environment));
  const offer = { system: platform(), javas, isKept, maven, engine: undefined };
  const way = chooseWay(offer);
  return way.kind === 'none' ? chooseWay({ ...offer, engine: await findEngine(environment) }) : way;
};

const ensureImage = async (engine: string, errand: Errand): Promise<void> => {
  const plan = (args: readonly string[], log: string) => ({
    name: 'Fetching the image of Keycloak',
    command: engine,
    args,
    environment: engineEnvironment(errand.environment),
    folder: errand.logFolder,
    logFile: join(errand.logFolder, `${log}.log`),
  });
  const isThere = runToEnd(plan(['image', 'inspect', KEYCLOAK_IMAGE], 'keycloak-image'), errand.remember, errand.interrupted);
  await isThere.catch(async () => {
    errand.interrupted.throwIfAborted();
    await runToEnd(plan(['pull', KEYCLOAK_IMAGE], 'keycloak-fetch'), errand.remember, errand.interrupted);
  });
};

/** Makes a Keycloak ready to start, fetching it the first time; refuses with one sentence what this machine lacks for it. */
export const prepareKeycloak = async (errand: Errand): Promise<KeycloakProgram> => {
  const way = await findWay(errand.environment);
  if (way.kind === 'none') throw new PlainError(way.missing);
  if (way.kind === 'java') return { ...way, distribution: await ensureDistribution(way.java, errand) };
  await ensureImage(way.engine, errand);
  return way;
};
