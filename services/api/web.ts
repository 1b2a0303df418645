import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Express, RequestHandler } from 'express';
import expressStaticGzip, { type ExpressStaticGzipOptions } from 'express-static-gzip';
import { encodingFor } from './encodings.js';

const YEAR_MS = 31_536_000_000;

/** Smallest first; the build has laid them beside each file. */
const ENDINGS = { br: '.br', zstd: '.zst', gzip: '.gz' } as const;
const ENCODINGS = ['br', 'zstd', 'gzip'] as const;

type Caching = Pick<NonNullable<ExpressStaticGzipOptions['serveStatic']>, 'immutable' | 'maxAge' | 'etag' | 'lastModified'>;

/** What a browser heeds of a document alone; beside each of a dozen files it is a tenth of the first route. */
const OF_DOCUMENTS = [
  'content-security-policy',
  'cross-origin-opener-policy',
  'origin-agent-cluster',
  'x-dns-prefetch-control',
  'x-download-options',
  'x-frame-options',
  'x-permitted-cross-domain-policies',
  'x-xss-protection',
];

/** Files as the build made them, in the smallest form the client takes; whole, because a part of an encoded file helps nobody. */
const files = (folder: string, caching: Caching): RequestHandler =>
  expressStaticGzip(folder, {
    enableBrotli: true,
    customCompressions: [{ encodingName: 'zstd', fileExtension: 'zst' }],
    orderPreference: [...ENCODINGS],
    index: false,
    serveStatic: { ...caching, index: false, acceptRanges: false },
  });

/**
 * The page, asked for anew each time and sent only when it has changed. Its tag is made of its bytes: two releases may be equal
 * in length and in the times of their files.
 */
const pageOf = (root: string): RequestHandler => {
  const read = (ending: string): Buffer | null => {
    const file = join(root, `index.html${ending}`);
    return existsSync(file) ? readFileSync(file) : null;
  };
  const plain = readFileSync(join(root, 'index.html'));
  const encoded = ENCODINGS.flatMap((encoding) => {
    const body = read(ENDINGS[encoding]);
    return body === null ? [] : [[encoding, body] as const];
  });
  const release = createHash('sha256').update(plain).digest('base64url');
  return (request, response) => {
    const encoding = encodingFor(
      request.headers['accept-encoding'],
      encoded.map(([name]) => name),
    );
    response.vary('accept-encoding');
    response.setHeader('cache-control', 'no-cache');
    response.setHeader('etag', `"${release}${encoding === null ? '' : `-${encoding}`}"`);
    if (encoding !== null) response.setHeader('content-encoding', encoding);
    response.type('html').send(encoded.find(([name]) => name === encoding)?.[1] ?? plain);
  };
};

const withoutDocumentHeaders: RequestHandler = (_request, response, next) => {
  for (const name of OF_DOCUMENTS) response.removeHeader(name);
  next();
};

/** Serves the built web: hashed assets for ever, the page asked for anew each time, and the page for every address of the web. */
export const serveWeb = (app: Express, root: string): void => {
  app.use('/assets', withoutDocumentHeaders, files(join(root, 'assets'), { immutable: true, maxAge: YEAR_MS }));
  // The worker: a tag made of length and time would not tell one release from the next.
  app.use(files(root, { maxAge: 0, etag: false, lastModified: false }));
  app.get(/^\/(?!graphql|bff|livez|readyz|assets).*/, pageOf(root));
};
