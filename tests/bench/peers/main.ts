import { createServer, type IncomingMessage, type Server } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Place } from '../systems/system.ts';

/** As much of the packages as is used here: they are no dependency of the product, so no types of theirs are at hand. */
interface Packages {
  readonly postgraphile: (preset: object) => { createServ(grafserv: unknown): { addTo(server: Server): Promise<void> } };
  readonly PostGraphileAmberPreset: object;
  readonly makePgService: (options: object) => object;
  readonly grafserv: unknown;
}

const place = JSON.parse(process.env['BENCH_PLACE'] ?? '') as Place & { readonly port: number; readonly folder: string };
const load = createRequire(join(place.folder, 'main.js'));
const packages = {
  ...(load('postgraphile') as object),
  ...(load('postgraphile/presets/amber') as object),
  ...(load('postgraphile/adaptors/pg') as object),
  ...(load('postgraphile/grafserv/node') as object),
} as Packages;

/** The party of a token, which nobody checks here: less work than the product's, in favour of this server. */
const partyOf = ({ headers: { authorization } }: IncomingMessage): string => {
  const claims = JSON.parse(Buffer.from(authorization?.split('.')[1] ?? '', 'base64url').toString()) as {
    readonly organization: Readonly<Record<string, { readonly id: string }>>;
  };
  return Object.values(claims.organization)[0]?.id ?? '';
};

interface RequestContext {
  readonly node?: { readonly req: IncomingMessage };
}

const preset = {
  extends: [packages.PostGraphileAmberPreset],
  // Whatever may be read may be ordered and filtered: who writes the documents here knows the indexes.
  disablePlugins: ['PgIndexBehaviorsPlugin', 'NodePlugin'],
  pgServices: [
    packages.makePgService({
      connectionString: `postgres://asysta_centre:${place.passwords.asysta_centre}@127.0.0.1:${place.databasePort}/${place.database}`,
      schemas: ['public'],
      pubsub: false,
      poolConfig: { max: 8 },
    }),
  ],
  grafast: {
    explain: false,
    context: ({ node }: RequestContext) => ({ pgSettings: { 'app.party': node ? partyOf(node.req) : '', 'app.person': '' } }),
  },
  grafserv: { graphiql: false, watch: false, graphqlPath: '/graphql' },
};

const server = createServer();
await packages.postgraphile(preset).createServ(packages.grafserv).addTo(server);
server.listen(place.port, '127.0.0.1');
process.once('SIGTERM', () => process.exit(0));
