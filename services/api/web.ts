import { join } from 'node:path';
import express, { type Express } from 'express';

const YEAR_MS = 31_536_000_000;

/** Serves the built web: hashed assets for ever, the page itself never from a cache, and the page for every address of the web. */
export const serveWeb = (app: Express, root: string): void => {
  app.use('/assets', express.static(join(root, 'assets'), { immutable: true, maxAge: YEAR_MS, index: false }));
  app.use(express.static(root, { index: false, maxAge: 0 }));
  app.get(/^\/(?!graphql|bff|livez|readyz|assets).*/, (_request, response) => {
    response.setHeader('cache-control', 'no-store');
    response.sendFile(join(root, 'index.html'));
  });
};
