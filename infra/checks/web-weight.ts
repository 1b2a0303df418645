import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** One built file, as Vite's manifest tells of it. */
export interface Built {
  readonly file: string;
  readonly src?: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
  readonly isEntry?: boolean;
  readonly isDynamicEntry?: boolean;
}

/** What was built, and how many bytes of each file go over the wire in one encoding. */
export interface BuiltWeb {
  readonly manifest: Readonly<Record<string, Built>>;
  readonly bytesOf: (file: string) => number;
  /** The service worker, as text. */
  readonly worker: string;
}

/** Dziś, where the day of most people begins: one file besides the frame (client/web/build/chunks.ts). */
const FIRST_SCREEN = /^assets\/today-[^/]*\.js$/;

/** The issue allows 150 kB without fonts; what the API answers to Dziś takes its part of that. */
const FIRST_ROUTE_BYTES = 150_000 - 6_000;
const OWN_PART_BYTES = 40_000;
/** Shared by all forms and fetched ahead of the first: fields, dates, and the layer on which lists and calendars open. */
const SHARED = ['form', 'date', 'overlay'];

type Files = ReadonlySet<string>;

const filesOf = ({ manifest }: BuiltWeb, keys: readonly string[]): Files => {
  const seen = new Set<string>();
  const add = (key: string): void => {
    const built = manifest[key];
    if (!built) throw new Error(`Nothing was built of ${key}`);
    if (seen.has(built.file)) return;
    seen.add(built.file);
    for (const style of built.css ?? []) seen.add(style);
    for (const needed of built.imports ?? []) add(needed);
  };
  keys.forEach(add);
  return seen;
};

const isShared = (file: string): boolean => SHARED.some((name) => file.startsWith(`assets/${name}-`));

const sum = ({ bytesOf }: BuiltWeb, files: Iterable<string>): number =>
  [...files].reduce((bytes, file) => bytes + bytesOf(file), 0);

const firstFiles = (web: BuiltWeb): Files => {
  const keysOf = (isWanted: (built: Built) => boolean): readonly string[] =>
    Object.keys(web.manifest).filter((key) => isWanted(web.manifest[key] as Built));
  const screen = keysOf(({ file }) => FIRST_SCREEN.test(file));
  if (screen.length === 0) throw new Error('Nothing was built of Dziś');
  return filesOf(web, [...keysOf(({ isEntry }) => isEntry === true), ...screen]);
};

/** What the first route sends: the page with its styles, the frame and Dziś. */
export const weighFirstRoute = (web: BuiltWeb): number => {
  // The styles of the frame are in the page.
  const inPage = Object.values(web.manifest).flatMap(({ isEntry, css = [] }) => (isEntry === true ? css : []));
  const files = [...firstFiles(web)].filter((file) => !inPage.includes(file));
  return web.bytesOf('index.html') + sum(web, files);
};

/** What each screen, or part of one, sends besides the first route and what all forms share; with the words of its feature. */
export const weighScreens = (web: BuiltWeb): ReadonlyMap<string, number> => {
  const first = firstFiles(web);
  const parts = Object.entries(web.manifest).filter(
    ([key, { isDynamicEntry }]) => isDynamicEntry === true && /^features\/.*\.tsx$/.test(key),
  );
  return new Map(
    parts.map(([key]) => {
      const texts = `${key.split('/').slice(0, 2).join('/')}/texts.ts`;
      const own = [...filesOf(web, [key, ...(texts in web.manifest ? [texts] : [])])];
      return [
        key,
        sum(
          web,
          own.filter((file) => !first.has(file) && !isShared(file)),
        ),
      ];
    }),
  );
};

const keptByWorker = (worker: string): readonly string[] =>
  [...worker.matchAll(/[`"'](\/assets\/[^`"']+)[`"']/g)].map(([, file = '']) => file);

/** The worker keeps the first route, all of it and nothing else. */
const inspectWorker = (web: BuiltWeb): readonly string[] => {
  const wanted = [...firstFiles(web)].filter((file) => web.bytesOf(file) > 0).map((file) => `/${file}`);
  const kept = keptByWorker(web.worker);
  return [
    ...wanted.filter((file) => !kept.includes(file)).map((file) => `sw.js does not keep ${file}, which the first route needs`),
    ...kept.filter((file) => !wanted.includes(file)).map((file) => `sw.js keeps ${file}, which the first route does not need`),
  ];
};

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** Holds a built web against what it may weigh on its way; each finding names the screen. */
export const inspectWeight = (web: BuiltWeb): readonly string[] => {
  const first = weighFirstRoute(web);
  const heavy = [...weighScreens(web)].filter(([, bytes]) => bytes > OWN_PART_BYTES);
  return [
    ...(first > FIRST_ROUTE_BYTES
      ? [`the first route sends ${kilobytes(first)}, more than ${kilobytes(FIRST_ROUTE_BYTES)}`]
      : []),
    ...heavy.map(([key, bytes]) => `${key} sends ${kilobytes(bytes)} of its own, more than ${kilobytes(OWN_PART_BYTES)}`),
    ...inspectWorker(web),
  ];
};

/** How the endings of the built files are called on the wire. */
export const ENDINGS = { identity: '', gzip: '.gz', zstd: '.zst', br: '.br' } as const;

/** The web as the last build left it, weighed in one encoding; a file that does not become smaller by it is sent as it is. */
export const builtWeb = (root: string, encoding: keyof typeof ENDINGS): BuiltWeb => {
  const dist = join(root, 'client', 'web', 'dist');
  return {
    manifest: JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8')) as BuiltWeb['manifest'],
    worker: readFileSync(join(dist, 'sw.js'), 'utf8'),
    bytesOf: (file) => {
      const sent = [`${file}${ENDINGS[encoding]}`, file].map((name) => join(dist, name)).find((name) => existsSync(name));
      // Styles of the frame are in the page and no file any more.
      return sent === undefined ? 0 : statSync(sent).size;
    },
  };
};

/** One line of what the web weighs, and the screen that weighs most. */
export const tellWeight = (root: string): string => {
  const first = (['br', 'zstd', 'gzip'] as const).map(
    (encoding) => `${kilobytes(weighFirstRoute(builtWeb(root, encoding)))} ${encoding}`,
  );
  const [name = '', bytes = 0] = [...weighScreens(builtWeb(root, 'br'))].toSorted(([, one], [, other]) => other - one)[0] ?? [];
  return `first route ${first.join(', ')}; most of its own: ${name} ${kilobytes(bytes)}`;
};
