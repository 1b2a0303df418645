import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CASE_STAGES } from '@asysta/schema/cases/codes';
import { expect, test } from 'vitest';
import { speak } from '../components/text.js';
import { wordsFor, type CaseRights, type TurnOfOther } from '../frame/slots/slots.js';
import { slotsOf } from '../frame/slots/use-slots.js';
import type { Permission } from '@asysta/schema/catalogue';
import { addTexts } from '../frame/text/i18n.js';
import { features } from './features.js';

const slots = slotsOf(features);
const nobody: CaseRights = { permissions: [], viewerMayRecordVisit: false };
const mayAssign: CaseRights = { permissions: ['assistant:assign'] satisfies Permission[], viewerMayRecordVisit: false };
const mayVisit: CaseRights = { permissions: ['visit:record'] satisfies Permission[], viewerMayRecordVisit: true };

test('every feature is listed, with copy of its own name', () => {
  const folders = readdirSync(join(import.meta.dirname, '..', 'features'));
  expect(features.flatMap(({ texts }) => Object.keys(texts)).toSorted()).toEqual(folders.toSorted());
});

test.each<[string, readonly { readonly place: number }[]]>([
  ['tabs of the card', slots.cardTabs],
  ['main sections of the card', slots.cardSections.filter(({ column }) => column === 'main')],
  ['side sections of the card', slots.cardSections.filter(({ column }) => column === 'side')],
  ['badges of the card', slots.cardBadges],
  ['sources of the history', slots.fileEvents],
  ['panels of Dziś', slots.todayPanels],
])('no two %s want the same place', (_, parts) => {
  expect(parts.length).toBeGreaterThan(0);
  expect(new Set(parts.map(({ place }) => place)).size).toBe(parts.length);
});

test.each<[TurnOfOther, CaseRights, CaseRights]>([
  ['ASSIGNMENT', mayAssign, mayVisit],
  ['ASSIGNED', mayVisit, mayAssign],
  ['IN_SUPPORT', mayVisit, mayAssign],
])('at %s the next step is offered only to whoever the server says may take it', (stage, whose, whoseNot) => {
  const steps = slots.nextSteps.filter(({ at }) => at === stage);
  expect(steps.map(({ isMine }) => [isMine(whose), isMine(whoseNot), isMine(nobody)])).toEqual([[true, false, false]]);
});

const toldInSupport = (rights: CaseRights): readonly string[] =>
  slots.nextSteps.filter(({ at }) => at === 'IN_SUPPORT').map((step) => wordsFor(step, rights));

test('whoever may record visits of a family is told when to', () => {
  for (const { texts } of features) addTexts(texts);
  expect(toldInSupport(mayVisit)).toEqual(['Wsparcie trwa. Zapisuj wizyty zaraz po spotkaniu.']);
});

test('whoever may not record visits of a family is told who does', () => {
  for (const { texts } of features) addTexts(texts);
  expect(toldInSupport(nobody)).toEqual(['Wsparcie trwa. Wizyty zapisuje asystent rodziny.']);
});

test('each stage has at most one noun that carries a case on from it', () => {
  for (const stage of [...CASE_STAGES, 'ASSIGNMENT'])
    expect(slots.nextSteps.filter(({ at }) => at === stage).length).toBeLessThan(2);
});

const featuresFolder = join(import.meta.dirname, '..', 'features');

/** The module and every one of the web that comes with it at once; what it fetches later is not among them. */
const atOnce = (file: string, seen = new Set<string>()): ReadonlySet<string> => {
  const source = [file, file.replace(/\.js$/, '.ts'), file.replace(/\.js$/, '.tsx')].find(
    (each) => /\.tsx?$/.test(each) && existsSync(each),
  );
  if (source === undefined || seen.has(source)) return seen;
  seen.add(source);
  for (const [, name = ''] of readFileSync(source, 'utf8').matchAll(/^import (?!type )[^;]*? from '(\.[^']+)';/gms))
    atOnce(join(dirname(source), name), seen);
  return seen;
};

const keysIn = (file: string): readonly string[] =>
  [...readFileSync(file, 'utf8').matchAll(/\bt\(\s*['`]([a-z]\w*:[^'`$]+)/gi)].map(([, key = '']) => key);

// A key that a code ends, as in `history.reliefDecided.${decision}`, is a group: that it has words for each code, the compiler knows.
const isGroup = (key: string): boolean => {
  const [space = '', path = ''] = key.split(':');
  const whole: unknown = features.flatMap(({ texts }) => Object.entries(texts)).find(([name]) => name === space)?.[1];
  const group = path
    .split('.')
    .slice(0, -1)
    .reduce((copy, name) => (copy as Record<string, unknown> | undefined)?.[name], whole);
  return path.endsWith('.') && typeof group === 'object';
};

const hasWords = (key: string): boolean => isGroup(key) || speak(key, { count: 2 }) !== key;

test.each(readdirSync(featuresFolder))('what %s says before its first screen has come, it has words for', (name) => {
  for (const { texts } of features) addTexts(texts);
  const files = [...atOnce(join(featuresFolder, name, 'feature.ts'))].filter((file) => file.startsWith(featuresFolder));
  expect(files).toContain(join(featuresFolder, name, 'feature.ts'));
  expect(files.flatMap(keysIn).filter((key) => !hasWords(key))).toEqual([]);
});

// Copy is added name by name: a name that comes again with the screens would take the words from under it.
test.each(features)(
  'the words that come with the screens of a feature take none from what it says before them',
  async ({ texts }) => {
    const [[name = '', before]] = Object.entries(texts) as [[string, Readonly<Record<string, unknown>>]];
    const screens = (await import(`../features/${name}/texts.ts`)) as Readonly<Record<string, object>>;
    const brought = Object.assign({}, ...Object.values(screens)) as Readonly<Record<string, unknown>>;
    const taken = Object.keys(before).filter((key) => key in brought && brought[key] !== before[key]);
    expect([name, taken]).toEqual([name, []]);
  },
);

/** A part of a feature as it is when it is shown: fetched, with the words of its feature. */
const loaded = (part: unknown): Promise<unknown> => (part as { preload: () => Promise<unknown> }).preload();

test('a sentence that comes with the screens is unknown before them, which the test above would notice', async () => {
  expect(keysIn(join(featuresFolder, 'visits', 'visits-page.tsx'))).toContain('visits:intro');
  expect(speak('visits:intro')).toBe('visits:intro');
  await loaded(slots.cardTabs.find(({ id }) => id === 'wizyty')?.Content);
  expect(speak('visits:intro')).not.toBe('visits:intro');
  expect(speak('visits:navigation')).not.toBe('visits:navigation');
});
