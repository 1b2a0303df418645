import { AsyncLocalStorage } from 'node:async_hooks';
import { createServer, type Server } from 'node:http';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type Express, type Request } from 'express';
import { type GraphQLSchema, printSchema } from 'graphql';
import helmet from 'helmet';
import { type Identity, Unauthenticated } from '../platform/identity/index.js';
import { type Envelope, executorOf } from '../platform/operation/executor.js';
import { Operation, type Surroundings } from '../platform/operation/index.js';
import { isUnavailable } from '../platform/refusal/unavailable.js';
import { documentLimits } from './limits.js';
import { maskError } from './masking.js';
import { ensureRegistered, type PersistedDocuments, persistedDocuments } from './persisted-documents.js';
import { badRequests, onlyPosts } from './bad-requests.js';
import { compressedAnswers } from './compressed-answers.js';
import { requestRefusal } from './request-refusal.js';
import { plainFaults, unavailableAs503, unrecognisedNow } from './unavailable.js';
import { serveWeb } from './web.js';

interface ApiOptions {
  readonly schema: GraphQLSchema;
  readonly surroundings: Surroundings;
  readonly identity: Identity;
  /** Folder of the built web, or empty. */
  readonly webRoot: string;
  /** Documents the web and the SDK were built with; the web may send nothing else. */
  readonly documents: PersistedDocuments;
  /** What the process still lacks before it may answer, in plain English; empty when it is ready. */
  readonly lacks: () => Promise<readonly string[]>;
}

/** The running API: its HTTP server, and the way to end it. */
export interface Api {
  readonly http: Server;
  stop(): Promise<void>;
}

const BODY_LIMIT = '100kb';

const gatewayOf = (schema: GraphQLSchema): GatewayInterface => ({
  onSchemaLoadOrUpdate(announce) {
    announce({ apiSchema: schema, coreSupergraphSdl: printSchema(schema) });
    return () => undefined;
  },
  load: () => Promise.resolve({ executor: executorOf(schema) }),
  stop: () => Promise.resolve(),
});

const unauthenticated = () => requestRefusal('UNAUTHENTICATED', { status: 401, headers: { 'www-authenticate': 'Bearer' } });

const harden = (app: Express): void => {
  app.disable('x-powered-by');
  // Nothing but files of the web may be kept, and those have tags of their own.
  app.disable('etag');
  app.use(
    helmet({
      contentSecurityPolicy: {
        directives: {
          defaultSrc: ["'self'"],
          styleSrc: ["'self'", "'unsafe-inline'"],
          fontSrc: ["'self'"],
          imgSrc: ["'self'", 'data:'],
          objectSrc: ["'none'"],
          frameAncestors: ["'none'"],
          formAction: ["'self'"],
          upgradeInsecureRequests: null,
        },
      },
      referrerPolicy: { policy: 'same-origin' },
    }),
  );
};

/** Puts the API process together: health, sign-in routes, GraphQL behind the executor's door, and the built web. */
export const createApi = async (options: ApiOptions): Promise<Api> => {
  const { schema, surroundings, identity, documents } = options;
  const requestIds = new AsyncLocalStorage<string>();
  const app = express();
  const http = createServer(app);
  const limits = documentLimits();
  const apollo = new ApolloServer<Envelope>({
    gateway: gatewayOf(schema),
    plugins: [
      ...limits.plugins,
      unavailableAs503,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer: http }),
    ],
    parseOptions: limits.parseOptions,
    maxRecursiveSelections: limits.maxRecursiveSelections,
    validationRules: limits.validationRules,
    introspection: true,
    csrfPrevention: true,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    formatError: maskError(surroundings.log, () => requestIds.getStore() ?? ''),
  });
  await apollo.start();

  const enter = async (request: Request): Promise<Envelope> => {
    try {
      const principal = await identity.identify(request);
      if (!principal) throw unauthenticated();
      ensureRegistered(request);
      return { op: new Operation(surroundings, principal, requestIds.getStore() ?? surroundings.newId()) };
    } catch (error) {
      if (error instanceof Unauthenticated) throw unauthenticated();
      throw error instanceof Error && isUnavailable(error) ? unrecognisedNow(error) : error;
    }
  };

  harden(app);
  app.get('/livez', (_request, response) => void response.type('text').send('ok'));
  app.get('/readyz', async (_request, response) => {
    const lacking = await options.lacks();
    response
      .status(lacking.length === 0 ? 200 : 503)
      .type('text')
      .send(lacking.length === 0 ? 'ok' : `not ready: ${lacking.join(', ')}`);
  });
  app.use(identity.router);
  app.use(
    '/graphql',
    (_request, response, next) => {
      const requestId = surroundings.newId();
      response.setHeader('x-request-id', requestId);
      response.setHeader('cache-control', 'no-store');
      requestIds.run(requestId, next);
    },
    compressedAnswers,
    onlyPosts,
    express.json({ limit: BODY_LIMIT }),
    persistedDocuments(documents),
    expressMiddleware(apollo, { context: ({ req }) => enter(req) }),
  );
  app.use('/graphql', badRequests);
  if (options.webRoot) serveWeb(app, options.webRoot);
  app.use(plainFaults(surroundings.log));
  return {
    http,
    stop: async () => {
      await apollo.stop();
      identity.close();
      await surroundings.doors.close();
    },
  };
};
