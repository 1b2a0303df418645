import { expect, test } from 'vitest';
import { inspectWeight, weighFirstRoute, weighScreens, type BuiltWeb } from './web-weight.ts';

const SIZES: Readonly<Record<string, number>> = {
  'index.html': 5_000,
  'assets/index-A.js': 60_000,
  'assets/react-A.js': 58_000,
  'assets/today-A.js': 4_000,
  'assets/today-A.css': 1_000,
  'assets/form-A.js': 70_000,
  'assets/visit-A.js': 9_000,
  'assets/words-A.js': 2_000,
};

const aWeb = (
  changed: Readonly<Record<string, number>> = {},
  kept = ['index-A.js', 'react-A.js', 'today-A.js', 'today-A.css'],
): BuiltWeb => ({
  manifest: {
    'index.html': { file: 'assets/index-A.js', isEntry: true, imports: ['react'], css: ['assets/index-A.css'] },
    react: { file: 'assets/react-A.js' },
    today: { file: 'assets/today-A.js', imports: ['index.html'], css: ['assets/today-A.css'] },
    form: { file: 'assets/form-A.js', imports: ['index.html'] },
    'features/visits/visit.tsx': { file: 'assets/visit-A.js', isDynamicEntry: true, imports: ['form', 'react'] },
    'features/visits/texts.ts': { file: 'assets/words-A.js', isDynamicEntry: true },
  },
  bytesOf: (file) => changed[file] ?? SIZES[file] ?? 0,
  worker: kept.map((name) => `"/assets/${name}"`).join(),
});

test('the first route is the page with its styles, the frame and Dziś, each file once', () => {
  expect(weighFirstRoute(aWeb())).toBe(128_000);
  expect(inspectWeight(aWeb())).toEqual([]);
});

test('a screen is weighed with its words, and without what the first route or all forms have fetched', () => {
  expect([...weighScreens(aWeb())]).toEqual([['features/visits/visit.tsx', 11_000]]);
});

test('a frame that has grown is found', () => {
  expect(inspectWeight(aWeb({ 'assets/index-A.js': 80_000 }))).toEqual(['the first route sends 148.0 kB, more than 144.0 kB']);
});

test('a screen that has grown is found, also by its words', () => {
  const found = ['features/visits/visit.tsx sends 41.0 kB of its own, more than 40.0 kB'];
  expect(inspectWeight(aWeb({ 'assets/visit-A.js': 39_000 }))).toEqual(found);
  expect(inspectWeight(aWeb({ 'assets/words-A.js': 32_000 }))).toEqual(found);
});

test('a worker that keeps less than the first route, or more, is found', () => {
  expect(inspectWeight(aWeb({}, ['index-A.js', 'react-A.js', 'today-A.js']))).toEqual([
    'sw.js does not keep /assets/today-A.css, which the first route needs',
  ]);
  expect(inspectWeight(aWeb({}, ['index-A.js', 'react-A.js', 'today-A.js', 'today-A.css', 'visit-A.js']))).toEqual([
    'sw.js keeps /assets/visit-A.js, which the first route does not need',
  ]);
});
