import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');

const palette = (block: string, scheme: 0 | 1): Map<string, string> =>
  new Map(
    [...block.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map((found) => [
      found[1]!,
      found[scheme + 2]!,
    ]),
  );

const [ordinary = '', contrasting = ''] = css.split('@media (prefers-contrast: more)');

const palettes = [0, 1].flatMap((index) => {
  const scheme = index as 0 | 1;
  const name = scheme === 0 ? 'light' : 'dark';
  const base = palette(ordinary, scheme);
  return [
    { name, colours: base },
    { name: `${name}, more contrast`, colours: new Map([...base, ...palette(contrasting, scheme)]) },
  ];
});

const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: string, other: string): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

/** WCAG 2.2, 1.4.3: words on their ground. */
const words: readonly [ink: string, grounds: readonly string[]][] = [
  ['ink', ['paper', 'surface', 'sunken', 'primary-soft']],
  ['ink-soft', ['paper', 'surface', 'sunken', 'primary-soft']],
  ['paper', ['ink']],
  ['primary', ['paper', 'surface', 'sunken', 'primary-soft']],
  ['primary-hover', ['paper', 'surface', 'primary-soft']],
  ['on-primary', ['primary', 'primary-hover']],
  ['on-primary-soft', ['primary-soft']],
  ['danger', ['paper', 'surface']],
  ['on-danger', ['danger', 'danger-hover']],
  ['on-danger-soft', ['danger-soft']],
  ['on-clay-soft', ['clay-soft']],
  ['on-warning-soft', ['warning-soft', 'surface']],
  ['on-success-soft', ['success-soft']],
  ['on-info-soft', ['info-soft']],
];

/** WCAG 2.2, 1.4.11 and 2.4.13: what shows where a control is, and where the focus is. */
const shapes: readonly [shape: string, grounds: readonly string[]][] = [
  ['line-strong', ['paper', 'surface', 'sunken']],
  ['focus', ['paper', 'surface', 'sunken']],
  ['primary', ['paper', 'surface', 'sunken']],
  ['danger', ['surface', 'sunken']],
  ['warning-line', ['sunken', 'surface']],
];

describe.each(palettes)('the $name palette', ({ colours }) => {
  const ratioOf = (one: string, other: string): number => {
    const [first, second] = [colours.get(one), colours.get(other)];
    if (!first || !second) throw new Error(`no such pair: ${one}, ${other}`);
    return contrast(first, second);
  };

  test.each(words.flatMap(([ink, grounds]) => grounds.map((ground) => [ink, ground] as const)))(
    '%s is readable on %s',
    (ink, ground) => {
      expect(ratioOf(ink, ground)).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each(shapes.flatMap(([shape, grounds]) => grounds.map((ground) => [shape, ground] as const)))(
    '%s is visible on %s',
    (shape, ground) => {
      expect(ratioOf(shape, ground)).toBeGreaterThanOrEqual(3);
    },
  );
});
