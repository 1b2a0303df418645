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
