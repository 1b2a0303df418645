/// <reference lib="webworker" />
import { isPage } from './pages.js';

/** Written in by the build: the release, the page with its digest, and what the first screen of a day is drawn with. */
declare const SHELL: { readonly release: string; readonly page: string; readonly files: readonly string[] };

const shell = SHELL;
const worker = self as unknown as ServiceWorkerGlobalScope;
const prefix = 'asysta-shell-';
const name = `${prefix}${shell.release}`;
const kept = new Set(shell.files);

/** Fetched without the cookie, as nobody; and not at all when the server has gone on to another release meanwhile. */
const keepShell = async (): Promise<void> => {
  const page = new Request('/', { credentials: 'omit', cache: 'no-cache', integrity: shell.page });
  const files = shell.files.map((file) => new Request(file, { credentials: 'omit' }));
  await (await caches.open(name)).addAll([page, ...files]);
};

/** Nothing of another release outlives the moment in which this one takes over. */
const forgetOthers = async (): Promise<void> => {
  const others = (await caches.keys()).filter((each) => each.startsWith(prefix) && each !== name);
  await Promise.all(others.map((each) => caches.delete(each)));
};

const fromShell = async (file: string): Promise<Response | undefined> => (await caches.open(name)).match(file);

/** The server's page while it can be reached, so that nobody works in a release that is gone; the kept one says that it cannot. */
const pageFor = async (request: Request): Promise<Response> => {
  try {
    return await fetch(request);
  } catch (failure) {
    const page = await fromShell('/');
    if (!page) throw failure;
    return page;
  }
};

worker.addEventListener('install', (event) => event.waitUntil(keepShell().then(() => worker.skipWaiting())));
worker.addEventListener('activate', (event) => event.waitUntil(forgetOthers().then(() => worker.clients.claim())));

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin) return;
  if (request.mode === 'navigate' && isPage(pathname)) event.respondWith(pageFor(request));
  if (kept.has(pathname)) event.respondWith(fromShell(pathname).then((file) => file ?? fetch(request)));
});
