/**
 * How long a person waits for the first heading of Dziś on a slow phone: 400 kbit/s, 400 ms there and back, a quarter of the
 * processor; cold, and warm with the worker's shell. Start the product (`npm start`), then `node tests/bench/heading.ts`; an
 * address and a rounds' number may follow. Prints medians; nothing is asserted, a busy machine only prints worse figures.
 */
import { once } from 'node:events';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { PEOPLE } from '@asysta/infra/identity/people';

const [ADDRESS = 'http://localhost:4000', ROUNDS = '5'] = process.argv.slice(2);
const WHO = 'tomasz.zielonki';
const LINE = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const CPU = 4;
const DEBUG_PORT = 9_219;
const PATIENCE_MS = 90_000;

/** When the skeleton was painted, and when the heading stood there, in ms from the start of the navigation. */
const WATCH = `
  window.shown = new Promise((done) => {
    const look = () => document.querySelector('main h1') && done(performance.now());
    new MutationObserver(look).observe(document, { childList: true, subtree: true });
  });
`;

interface Visit {
  readonly paintMs: number;
  readonly headingMs: number;
  readonly requests: number;
  readonly bytes: number;
  readonly fontBytes: number;
}

/** The worker is a target of its own that the page's throttling does not reach; it comes and goes, so each is caught as it starts. */
const throttleWorkers = async (): Promise<() => void> => {
  const { webSocketDebuggerUrl } = (await (await fetch(`http://127.0.0.1:${DEBUG_PORT}/json/version`)).json()) as {
    webSocketDebuggerUrl: string;
  };
  const socket = new WebSocket(webSocketDebuggerUrl);
  await once(socket, 'open');
  let id = 0;
  const send = (method: string, params: object, sessionId?: string) =>
    socket.send(JSON.stringify({ id: (id += 1), method, params, sessionId }));
  socket.addEventListener('message', ({ data }) => {
    const { method, params } = JSON.parse(String(data)) as { method?: string; params?: { sessionId?: string } };
    if (method !== 'Target.attachedToTarget' || params?.sessionId === undefined) return;
    send('Network.enable', {}, params.sessionId);
    send('Network.emulateNetworkConditions', LINE, params.sessionId);
    send('Runtime.runIfWaitingForDebugger', {}, params.sessionId);
  });
  const filter = [{ type: 'service_worker' }, { exclude: true }];
  send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true, filter });
  return () => socket.close();
};

const visit = async (page: Page): Promise<Visit> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', LINE);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU });
  const fonts = new Set<string>();
  const sizes = new Map<string, number>();
  session.on('Network.responseReceived', ({ requestId, type }) => void (type === 'Font' && fonts.add(requestId)));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => void sizes.set(requestId, encodedDataLength));
  await page.addInitScript(WATCH);
  await page.goto(ADDRESS, { waitUntil: 'commit' });
  const headingMs = await page.evaluate<number>('window.shown');
  const paintMs = await page.evaluate<number>(`performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0`);
  // Until the terms and the notices stand there too; what is fetched ahead of later screens comes after that.
  await page.locator('main [class*=skeleton]').first().waitFor({ state: 'detached' });
  const sum = (isWanted: (id: string) => boolean) => [...sizes].reduce((all, [id, bytes]) => all + (isWanted(id) ? bytes : 0), 0);
  const sent = [...sizes.values()].filter((bytes) => bytes > 0).length;
  const result = {
    paintMs,
    headingMs,
    requests: sent,
    bytes: sum((id) => !fonts.has(id)),
    fontBytes: sum((id) => fonts.has(id)),
  };
  await session.detach();
  return result;
};

/** Signs in at the development provider on a fast line, and answers the cookies of the session. */
const signIn = async (browser: Browser): Promise<Awaited<ReturnType<BrowserContext['storageState']>>> => {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(ADDRESS);
  const subject = PEOPLE.find(({ username }) => username === WHO)?.subject ?? '';
  await page.locator(`button[name="subject"][value="${subject}"]`).first().click();
  const factor = page.locator('button[name="second-factor"]');
  const heading = page.locator('main h1');
  await factor.or(heading).first().waitFor({ timeout: PATIENCE_MS });
  if (await factor.isVisible()) await factor.click();
  await heading.first().waitFor({ timeout: PATIENCE_MS });
  const state = await context.storageState();
  await context.close();
  return { cookies: state.cookies, origins: [] };
};

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

const tell = (name: string, visits: readonly Visit[]): void => {
  const middle = (of: (each: Visit) => number) => median(visits.map(of));
  const headings = visits.map(({ headingMs }) => Math.round(headingMs));
  process.stdout.write(
    `${name}: heading ${Math.round(middle((each) => each.headingMs))} ms (${Math.min(...headings)}–${Math.max(...headings)}), ` +
      `skeleton ${Math.round(middle((each) => each.paintMs))} ms, ${middle((each) => each.requests)} requests, ` +
      `${(middle((each) => each.bytes) / 1000).toFixed(1)} kB and ${(middle((each) => each.fontBytes) / 1000).toFixed(1)} kB of fonts\n`,
  );
};

const browser = await chromium.launch({
  executablePath: process.env['ASYSTA_CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${DEBUG_PORT}`],
});
const storageState = await signIn(browser);
const cold: Visit[] = [];
const warm: Visit[] = [];
for (let round = 0; round < Number(ROUNDS); round += 1) {
  const context = await browser.newContext({ storageState });
  context.setDefaultTimeout(PATIENCE_MS);
  const first = await context.newPage();
  cold.push(await visit(first));
  await first.close();
  // Once on a fast line, until the worker has what it keeps.
  const between = await context.newPage();
  await between.goto(ADDRESS);
  await between.evaluate(`'serviceWorker' in navigator && navigator.serviceWorker.ready.then(() => undefined)`);
  await between.close();
  const stop = await throttleWorkers();
  warm.push(await visit(await context.newPage()));
  stop();
  await context.close();
}
tell('cold', cold);
tell('warm', warm);
await browser.close();
