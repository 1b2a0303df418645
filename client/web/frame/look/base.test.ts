import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const sheet = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

/** What a selector says at any width, or below that width. */
const ruleOf = (css: string, selector: string): string => {
  const escaped = selector.replaceAll('.', '\\.');
  return [...css.matchAll(new RegExp(`(?:^|[\\s,}])${escaped} \\{([^}]*)\\}`, 'gu'))].map(([, rule]) => rule).join('\n');
};

// A word without a place to break (an e-mail, a name typed without blanks) is otherwise as wide as it is long, and pushes the page.
test.each([
  ['base.css', 'main'],
  ['../../components/layout/page-header.module.css', '.words'],
  ['../../components/layout/page-header.module.css', '.trail li'],
  ['../../components/data/timeline.module.css', '.event'],
])('a long word breaks anywhere: %s, %s', (path, selector) => {
  expect(ruleOf(sheet(path), selector)).toContain('overflow-wrap: anywhere');
});

const page = sheet('../../index.html');
const frame = sheet('../shell/app-shell.module.css');

// The browser draws these before the script, the frame after it: other heights would move everything between.
test.each([
  ['.first-head', /block-size: var\(--header-height, /, '.header', /min-block-size: var\(--header-height\)/],
  ['.first-bottom', /block-size: calc\(var\(--bottom-bar-height, /, '.bottom', /min-block-size: var\(--bottom-bar-height\)/],
  ['.first-side', /inline-size: 15\.5rem/, '.body', /grid-template-columns: 15\.5rem /],
  ['.first-lines', /margin-inline-start: 15\.5rem/, '.body', /grid-template-columns: 15\.5rem /],
])('what is shown first stands where the frame will stand: %s', (first, size, later, sameSize) => {
  expect([ruleOf(page, first), ruleOf(frame, later)]).toEqual([expect.stringMatching(size), expect.stringMatching(sameSize)]);
});
