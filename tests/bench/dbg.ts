import { chromium } from 'playwright-core';
import { PEOPLE } from '@asysta/infra/identity/people';
const CPU = Number(process.argv[2] ?? 4),
  NET = process.argv[3] !== 'fast';
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const c = await b.newContext();
const p = await c.newPage();
await p.goto('http://localhost:4919/');
const subject = PEOPLE.find(({ username }) => username === 'tomasz.zielonki')?.subject ?? '';
await p.locator(`button[name="subject"][value="${subject}"]`).first().click();
const f = p.locator('button[name="second-factor"]');
await f.or(p.locator('main h1')).first().waitFor();
if (await f.isVisible()) {
  await f.click();
}
await p.locator('main h1').first().waitFor();
const st = await c.storageState();
for (const kind of ['cold', 'warm']) {
  const c2 =
    kind === 'cold'
      ? ((globalThis as any).c2 = await b.newContext({ storageState: { cookies: st.cookies, origins: [] } }))
      : (globalThis as any).c2;
  if (kind === 'warm') {
    const q = await c2.newPage();
    await q.goto('http://localhost:4919/');
    await q.evaluate('navigator.serviceWorker.ready.then(()=>undefined)');
    await q.close();
  }
  const q = await c2.newPage();
  const s = await c2.newCDPSession(q);
  await s.send('Network.enable');
  if (NET)
    await s.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 400,
      downloadThroughput: 50_000,
      uploadThroughput: 50_000,
    });
  if (CPU > 1) await s.send('Emulation.setCPUThrottlingRate', { rate: CPU });
  let t0 = 0;
  const log = new Map<string, any>();
  s.on('Network.requestWillBeSent', (e: any) => {
    t0 ||= e.timestamp;
    log.set(e.requestId, { u: e.request.url.replace('http://localhost:4919', ''), s: e.timestamp - t0 });
  });
  s.on('Network.responseReceived', (e: any) => {
    const l = log.get(e.requestId);
    if (l) {
      l.r = e.timestamp - t0;
      l.sw = e.response.fromServiceWorker;
      l.cache = e.response.fromDiskCache;
    }
  });
  s.on('Network.loadingFinished', (e: any) => {
    const l = log.get(e.requestId);
    if (l) {
      l.f = e.timestamp - t0;
      l.b = e.encodedDataLength;
    }
  });
  await q.addInitScript(
    `window.shown=new Promise(d=>new MutationObserver(()=>document.querySelector('main h1')&&d(performance.now())).observe(document,{childList:true,subtree:true}));window.lt=[];new PerformanceObserver(l=>{for(const e of l.getEntries())lt.push([Math.round(e.startTime),Math.round(e.duration)])}).observe({type:'longtask',buffered:true})`,
  );
  await q.goto('http://localhost:4919/', { waitUntil: 'commit' });
  console.log(
    kind,
    'heading',
    await q.evaluate('shown'),
    'paint',
    await q.evaluate(`performance.getEntriesByName('first-contentful-paint')[0]?.startTime`),
    'nav',
    await q.evaluate(
      `(()=>{const n=performance.getEntriesByType('navigation')[0];return JSON.stringify({req:n.requestStart,resp:n.responseStart,end:n.responseEnd,int:n.domInteractive,w:n.workerStart})})()`,
    ),
    'long',
    await q.evaluate('JSON.stringify(lt)'),
  );
  await q.waitForTimeout(3500);
  for (const l of log.values())
    console.log(
      '  ',
      l.s?.toFixed(2),
      l.r?.toFixed(2),
      l.f?.toFixed(2),
      l.b,
      l.sw ? 'SW' : '',
      l.cache ? 'cache' : '',
      l.u.slice(0, 60),
    );
  await q.close();
}
await b.close();
