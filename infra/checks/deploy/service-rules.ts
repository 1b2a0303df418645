import type { Composition, Service } from './composition.ts';

/** What a rule may look at besides the service itself. */
interface Place {
  readonly name: string;
  readonly composition: Composition;
  /** Exact version each image must have, by image name. */
  readonly versions: Readonly<Record<string, string>>;
}

type Rule = (service: Service, place: Place) => readonly string[];

const SECRET_NAME = /(?:SECRET|PASSWORD|PASSWD|TOKEN|CREDENTIAL|_KEY(?:_|$))/;
const LOGIN_IN_ADDRESS = /:\/\/[^/@\s]*:[^/@\s]*@/;
const MOUNTED = '/run/secrets/';

const environmentOf = ({ environment = {} }: Service): readonly (readonly [string, string])[] =>
  Object.entries(environment).map(([name, value]) => [name, String(value ?? '')]);

const isOneShot = ({ name, composition }: Place): boolean =>
  Object.values(composition.services).some(
    ({ depends_on: needs = {} }) => needs[name]?.condition === 'service_completed_successfully',
  );

const lifeRule: Rule = (service, place) => {
  const isWatched = service.healthcheck?.test !== undefined && service.healthcheck.disable !== true;
  const isRunByHand = (service.profiles ?? []).length > 0;
  if (isRunByHand || isOneShot(place)) return service.restart === 'no' ? [] : ['runs to its end and is started again for ever'];
  return isWatched ? [] : ['has no health check, and nobody waits for its end'];
};

const dependencyRule: Rule = ({ depends_on: needs = {} }, { composition }) =>
  Object.entries(needs).flatMap(([name, { condition }]) => {
    if (!(name in composition.services)) return [`waits for ${name}, which there is not`];
    return condition === 'service_healthy' || condition === 'service_completed_successfully'
      ? []
      : [`waits for ${name} to start only`];
  });

const literalRule: Rule = (service) =>
  environmentOf(service).flatMap(([name, value]) => {
    if (LOGIN_IN_ADDRESS.test(value)) return [`carries a password in ${name}`];
    return SECRET_NAME.test(name) && !name.endsWith('_FILE') && value !== ''
      ? [`carries the secret ${name} in its environment`]
      : [];
  });

const grantRule: Rule = (service, { composition }) => {
  const granted = service.secrets ?? [];
  const texts = [...environmentOf(service).map(([, value]) => value), ...(service.command ?? [])];
  const named = texts.flatMap((text) => text.split(/[=\s]/)).filter((text) => text.startsWith(MOUNTED));
  const wanted = new Set(named.map((path) => path.slice(MOUNTED.length)));
  const elsewhere = environmentOf(service).filter(([name, value]) => name.endsWith('_FILE') && !value.startsWith(MOUNTED));
  return [
    ...elsewhere.map(([name]) => `reads ${name} from elsewhere than ${MOUNTED}`),
    ...[...wanted].filter((name) => !granted.includes(name)).map((name) => `reads the secret ${name}, which it is not granted`),
    ...granted.filter((name) => !wanted.has(name)).map((name) => `is granted the secret ${name} and reads it nowhere`),
    ...granted.filter((name) => !(name in (composition.secrets ?? {}))).map((name) => `is granted ${name}, which is no secret`),
  ];
};

const imageRule: Rule = ({ image = '' }, { versions }) => {
  const at = image.lastIndexOf(':');
  const [name, tag] = at < 0 ? [image, 'latest'] : [image.slice(0, at), image.slice(at + 1)];
  const version = versions[name];
  if (version === undefined) return [`runs ${image}, an image no version is known of`];
  return tag === version ? [] : [`runs ${image}, not version ${version}`];
};

/** Which port of which service the operator's proxy reaches; nothing else is published. */
const PUBLISHED: Readonly<Record<string, string>> = { api: '4000', keycloak: '8080' };

const portRule: Rule = ({ ports = [] }, { name }) =>
  ports.flatMap((port) => {
    const inside = port.slice(port.lastIndexOf(':') + 1);
    if (PUBLISHED[name] !== inside) return [`publishes ${port}`];
    return port.startsWith('127.0.0.1:') ? [] : [`publishes ${port} to more than the proxy on this machine`];
  });

const databaseNetworks = ({ services }: Composition): readonly string[] => services['postgres']?.networks ?? [];

const networkRule: Rule = (service, { name, composition }) => {
  const needs = (service.secrets ?? []).some((secret) => secret.startsWith('database-') || secret === 'keycloak.conf');
  const near = (service.networks ?? []).filter((network) => databaseNetworks(composition).includes(network));
  if (name !== 'postgres') return needs || near.length === 0 ? [] : ['reaches PostgreSQL and has no login there'];
  return near
    .filter((network) => composition.networks?.[network]?.internal !== true)
    .map((network) => `stands on ${network}, which is not internal`);
};

const isolationRule: Rule = ({ network_mode: mode, pid, privileged, volumes = [] }, { composition }) => [
  ...(mode === undefined && pid === undefined && privileged !== true ? [] : ["shares a namespace or its machine's powers"]),
  ...volumes
    .filter((volume) => !((volume.split(':')[0] ?? '') in (composition.volumes ?? {})))
    .map((volume) => `mounts ${volume}, which is no named volume`),
];

const plainRules: readonly (readonly [sentence: string, holds: (service: Service) => boolean])[] = [
  ['runs as root or as a user without a number', ({ user = '' }) => /^[1-9]\d*(:\d+)?$/.test(user)],
  ['may write into its file system', ({ read_only: readOnly }) => readOnly === true],
  ['keeps capabilities', ({ cap_drop: drop = [], cap_add: add = [] }) => drop.includes('ALL') && add.length === 0],
  ['may gain privileges', ({ security_opt: options = [] }) => options.includes('no-new-privileges:true')],
  ...['cpus', 'memory', 'pids'].map(
    (what) => [`has no limit of ${what}`, ({ deploy }: Service) => deploy?.resources?.limits?.[what] !== undefined] as const,
  ),
];

const rules: readonly Rule[] = [
  (service) => plainRules.filter(([, holds]) => !holds(service)).map(([sentence]) => sentence),
  lifeRule,
  dependencyRule,
  literalRule,
  grantRule,
  imageRule,
  portRule,
  networkRule,
  isolationRule,
];

/** Holds every service against every rule; each finding names the service. */
export const inspectServices = (composition: Composition, versions: Place['versions']): readonly string[] =>
  Object.entries(composition.services).flatMap(([name, service]) =>
    rules.flatMap((rule) => rule(service, { name, composition, versions }).map((finding) => `compose.yaml: ${name} ${finding}`)),
  );

/** The server's logging settings in the compose file are those of the embedded server, so that neither writes what people typed. */
export const inspectLogging = ({ services }: Composition, wanted: Readonly<Record<string, string>>): readonly string[] => {
  const given = new Map(
    (services['postgres']?.command ?? [])
      .filter((part) => part.startsWith('-c'))
      .map((part) => {
        const [name = '', value = ''] = part.slice(2).split('=');
        return [name, value];
      }),
  );
  return Object.entries(wanted)
    .filter(([name, value]) => given.get(name) !== value)
    .map(([name, value]) => `compose.yaml: postgres needs ${name}=${value}`);
};
