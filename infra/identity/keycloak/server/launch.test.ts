import { expect, test } from 'vitest';
import { jdbcUrl, planContainer, planJava, type KeycloakServerOptions } from './launch.js';

const secrets = { database: 'secret-of-the-database', admin: 'secret-of-the-administrator' };

const options: KeycloakServerOptions = {
  port: 4001,
  database: { url: 'postgres://127.0.0.1:4002/keycloak', user: 'asysta_keycloak', password: secrets.database },
  admin: { clientId: 'asysta-setup', clientSecret: secrets.admin },
  stateFolder: '/state',
  themesFolder: '/themes',
  themes: 'settled',
};

const java = { kind: 'java', java: '/opt/jdk/bin/java', distribution: '/cache/keycloak' } as const;
const container = { kind: 'container', engine: 'podman' } as const;

test('no secret stands among the arguments, where every account of the machine could read it', () => {
  for (const { args, environment } of [
    planJava(java, options, 9001, {}),
    planContainer(container, options, 9001, {}, 'linux'),
    planContainer(container, options, 9001, {}, 'darwin'),
  ]) {
    expect(environment).toMatchObject({
      KC_DB_PASSWORD: secrets.database,
      KC_BOOTSTRAP_ADMIN_CLIENT_SECRET: secrets.admin,
    });
    for (const secret of Object.values(secrets)) expect(args.join(' ')).not.toContain(secret);
  }
});

test('a container is told every setting by its name', () => {
  const { args, environment } = planContainer(container, options, 9001, { DOCKER_HOST: 'unix:///run/engine' }, 'linux');
  const named = args.flatMap((arg) => (arg.startsWith('--env=') ? [arg.slice('--env='.length)] : []));
  expect(Object.keys(environment)).toEqual(['DOCKER_HOST', ...named]);
  expect(named).toContain('KC_HOSTNAME');
});

test('a container shares the network of Linux, and elsewhere publishes on this machine alone and reaches its database by name', () => {
  const onLinux = planContainer(container, options, 9001, {}, 'linux');
  expect(onLinux.args).toContain('--network=host');
  expect(onLinux.environment).toMatchObject({
    KC_HTTP_HOST: '127.0.0.1',
    KC_DB_URL: 'jdbc:postgresql://127.0.0.1:4002/keycloak',
  });
  const elsewhere = planContainer(container, options, 9001, {}, 'darwin');
  expect(elsewhere.args.filter((arg) => arg.startsWith('--publish'))).toEqual([
    '--publish=127.0.0.1:4001:4001',
    '--publish=127.0.0.1:9001:9001',
  ]);
  expect(elsewhere.environment).toMatchObject({
    KC_HTTP_HOST: '0.0.0.0',
    KC_DB_URL: 'jdbc:postgresql://host.docker.internal:4002/keycloak',
  });
});

test('edited sign-in pages are read again for each request', () => {
  const edited = planJava(java, { ...options, themes: 'edited' }, 9001, {}).environment;
  expect(edited['KC_SPI_THEME__CACHE_TEMPLATES']).toBe('false');
  expect(planJava(java, options, 9001, {}).environment['KC_SPI_THEME__CACHE_TEMPLATES']).toBeUndefined();
});

test('an address of PostgreSQL is written as Java wants it, without its login', () => {
  expect(jdbcUrl('postgres://somebody:secret@db.example/keycloak?sslmode=require')).toBe(
    'jdbc:postgresql://db.example:5432/keycloak?sslmode=require',
  );
});
