import { AsyncLocalStorage } from 'node:async_hooks';
import { createServer, type Server } from 'node:http';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type Express, type Request, type Response } from 'express';
import { type FormattedExecutionResult, type GraphQLSchema, printSchema } from 'graphql';
import helmet from 'helmet';
import { ReadyText } from '../platform/compile/compiled.js';
import { type Identity, Unauthenticated } from '../platform/identity/index.js';
import { type ApolloContext, executorOf } from '../platform/operation/executor.js';
import { Operation, type Surroundings } from '../platform/operation/index.js';
import { isUnavailable } from '../platform/refusal/unavailable.js';
import { admission, type Bounds, type Counts, USUAL_BOUNDS, whenAbandoned } from './admission.js';
import { documentLimits } from './limits.js';
import { maskError } from './masking.js';
import { ParsedDocuments } from './parsed-documents.js';
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
  /** How many requests are let in at once and how many wait. */
  readonly bounds?: Bounds;
}

/** The running API: its HTTP server, and the way to end it. */
export interface Api {
  readonly http: Server;
  /** Who is at work and who waits at this moment. */
  counts(): Counts;
  stop(): Promise<void>;
}

/** Puts an answer that came as text from the database into the reply as it is. */
const stringifyResult = (reply: FormattedExecutionResult): string => {
  const { data, errors } = reply;
  if (!(data instanceof ReadyText)) return JSON.stringify(reply);
  return errors ? `{"errors":${JSON.stringify(errors)},"data":${data.text}}` : `{"data":${data.text}}`;
};

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
  const apollo = new ApolloServer<ApolloContext>({
    gateway: gatewayOf(schema),
    plugins: [
      ...limits.plugins,
      unavailableAs503,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer: http }),
    ],
    parseOptions: limits.parseOptions,
    documentStore: new ParsedDocuments(),
    maxRecursiveSelections: limits.maxRecursiveSelections,
    validationRules: limits.validationRules,
    introspection: true,
    csrfPrevention: true,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    stringifyResult,
    formatError: maskError(surroundings.log, () => requestIds.getStore() ?? ''),
  });
  await apollo.start();

  const line = admission(options.bounds ?? USUAL_BOUNDS);
  const enter = async (request: Request, response: Response): Promise<ApolloContext> => {
    try {
      const principal = await identity.identify(request);
      if (!principal) throw unauthenticated();
      ensureRegistered(request);
      const op = new Operation(surroundings, principal, requestIds.getStore() ?? surroundings.newId());
      whenAbandoned(response, () => void op.abandon());
      return { op };
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
    line.admit,
    expressMiddleware(apollo, { context: ({ req, res }) => enter(req, res) }),
  );
  app.use('/graphql', badRequests);
  if (options.webRoot) serveWeb(app, options.webRoot);
  app.use(plainFaults(surroundings.log));
  return {
    http,
    counts: () => line.counts(),
    stop: async () => {
      await apollo.stop();
      identity.close();
      await surroundings.doors.close();
    },
  };
};
