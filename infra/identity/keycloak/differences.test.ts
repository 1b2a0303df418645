import { describe, expect, test } from 'vitest';
import { differing, merged } from './differences.js';

describe('differences between what is declared and what a Keycloak has', () => {
  test.each([
    { wanted: { life: 300 }, actual: { life: 300, more: 1 }, paths: [] },
    { wanted: { life: 300 }, actual: { life: 60 }, paths: ['life'] },
    { wanted: { life: 300 }, actual: undefined, paths: ['life'] },
    { wanted: { attributes: { a: '1', b: '2' } }, actual: { attributes: { a: '1', c: '3' } }, paths: ['attributes.b'] },
    { wanted: { scopes: ['b', 'a'] }, actual: { scopes: ['a', 'b'] }, paths: [] },
    { wanted: { scopes: ['a'] }, actual: { scopes: ['a', 'b'] }, paths: ['scopes'] },
    { wanted: { redirects: [] }, actual: { redirects: ['*'] }, paths: ['redirects'] },
  ])('$wanted against $actual differs at $paths', ({ wanted, actual, paths }) => {
    expect(differing(wanted, actual)).toEqual(paths);
  });

  test('after merging nothing differs, and what nobody spoke of is kept', () => {
    const actual = { life: 60, attributes: { kept: 'yes', a: '0' }, scopes: ['x'] };
    const wanted = { life: 300, attributes: { a: '1' }, scopes: [] };
    const whole = merged(actual, wanted);
    expect(differing(wanted, whole)).toEqual([]);
    expect(whole.attributes.kept).toBe('yes');
  });
});
