import { chromium } from 'playwright-core';
import { PEOPLE } from '@asysta/infra/identity/people';
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const p = await (await b.newContext()).newPage();
p.on('console', (m) => console.log('console', m.type(), m.text().slice(0,300)));
p.on('pageerror', (e) => console.log('pageerror', e.stack?.slice(0,600)));
p.on('response', (r) => console.log(r.status(), r.request().method(), r.url().slice(0,120)));
await p.goto('http://localhost:4919/');
const subject = PEOPLE.find(({ username }) => username === 'tomasz.zielonki')?.subject ?? '';
await p.locator(`button[name="subject"][value="${subject}"]`).first().click();
await p.waitForTimeout(3000);
const f = p.locator('button[name="second-factor"]');
if (await f.isVisible()) { await f.click(); }
await p.waitForTimeout(6000);
console.log(p.url(), (await p.locator('body').innerText()).slice(0,300));
await b.close();
