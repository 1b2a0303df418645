// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { isNetworkLost } from '../api.js';
import { partsOf } from './parts.js';

const MISSING = 'Failed to fetch dynamically imported module: /assets/visits-page.js';

afterEach(() => vi.restoreAllMocks());

/** A part whose code did not come, as it is when it is to be shown. */
const aMissingPart = async (isOnline: boolean) => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(isOnline);
  const reload = vi.spyOn(window.location, 'reload').mockImplementation(() => undefined);
  const part = partsOf(() => Promise.resolve({}));
  const Part = part(() => Promise.reject<{ Part: () => null }>(new TypeError(MISSING)), 'Part') as unknown as {
    (): unknown;
    preload: () => Promise<void>;
  };
  await Part.preload();
  const shown = (): unknown => {
    try {
      return Part();
    } catch (error) {
      return error;
    }
  };
  return { error: shown(), reload };
};

test('a part that could not be fetched without a network fails for want of it', async () => {
  expect(isNetworkLost((await aMissingPart(false)).error)).toBe(true);
});

test('a page without a network is not loaded anew for a part of it, which would take away the rest', async () => {
  expect((await aMissingPart(false)).reload).not.toHaveBeenCalled();
});

test('a page whose part has gone with an old release is loaded anew', async () => {
  expect((await aMissingPart(true)).reload).toHaveBeenCalledTimes(1);
});
