import { expect, inject } from 'vitest';
import { journey } from './kit/journey.js';
import type { Person } from './kit/person.js';

const FAMILY = 'Pawlak';

interface Kept {
  readonly caches: readonly string[];
  readonly paths: readonly string[];
  readonly text: string;
}

/** Everything that the browser's worker keeps of Asysta, read out. */
const keptBy = ({ page }: Person): Promise<Kept> =>
  page.evaluate<Kept>(`(async () => {
    const names = await caches.keys();
    const all = await Promise.all(names.map(async (name) => {
      const cache = await caches.open(name);
      const requests = await cache.keys();
      return Promise.all(requests.map(async (request) => [new URL(request.url).pathname, await (await cache.match(request)).text()]));
    }));
    return { caches: names, paths: all.flat().map(([path]) => path), text: all.flat().map(([, text]) => text).join('\\n') };
  })()`);

const workerIsThere = ({ page }: Person): Promise<void> => page.evaluate(`navigator.serviceWorker.ready.then(() => undefined)`);

journey('the browser keeps the frame and its words of one release, and nothing about anybody', async ({ stage }) => {
  const anna = await stage.signIn('anna.zielonki');
  await workerIsThere(anna);
  await anna.open('/');
  await anna.seesHeading('Dziś');
  await anna.openFamily(FAMILY);
  await anna.sees('Sprawa w skrócie');

  const { caches, paths, text } = await keptBy(anna);
  expect(caches).toEqual([expect.stringMatching(/^asysta-shell-/)]);
  expect(paths).toContain('/');
  expect(paths.filter((path) => path !== '/' && !path.startsWith('/assets/'))).toEqual([]);
  // A word of the first screen is there; a family, and who has read about it, are not.
  expect(text).toContain('W tym tygodniu nie mija żaden termin.');
  expect(text).not.toMatch(/Pawlak|Anna|Zielonki/);

  await anna.page.context().setOffline(true);
  await anna.open('/rodziny');
  await anna.sees('Nie udało się połączyć z serwerem. Sprawdź połączenie i spróbuj ponownie. Nic nie przepadło.');
  await anna.page.context().setOffline(false);
  // The page says it, and the browser's console does too.
  const told = anna.errors.splice(0);
  expect(told.filter((error) => !error.includes('Asysta answered nothing'))).toEqual([]);
  await anna.visit('/rodziny', 'Rodziny');
});

journey('signing out is none of the worker’s business, and the pages of the sign-in are never compressed', async ({ stage }) => {
  const anna = await stage.signIn('anna.zielonki');
  await workerIsThere(anna);
  await anna.open('/');
  await anna.seesHeading('Dziś');
  await anna.page.getByRole('button', { name: /Anna/ }).click();
  await anna.page.getByRole('menuitem', { name: 'Wyloguj się' }).click();
  await anna.page.waitForURL((address) => address.pathname === '/wylogowano' || address.origin !== inject('product').url);
  await anna.open('/bff/session');
  expect(JSON.parse(await anna.page.locator('body').innerText())).toEqual({ signedIn: false });

  const refused = await anna.page.request.get(`${inject('product').url}/bff/callback?code=none`, {
    headers: { 'accept-encoding': 'gzip, br, zstd' },
  });
  expect([refused.status(), refused.headers()['content-encoding']]).toEqual([400, undefined]);
  expect((await refused.body()).length).toBeGreaterThan(1_200);
});
