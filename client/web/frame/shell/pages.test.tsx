// @vitest-environment happy-dom
import { RefusalError, UnavailableError } from '@asysta/client';
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { execute } from '../api.js';
import { anApi, eachOnItsOwnPage, openScreen, pageText, told } from '../kit/screen.js';
import { session } from '../session/texts.js';
import { shell } from './texts.js';
import { FailurePage } from './pages.js';

eachOnItsOwnPage();

/** What the API makes of a screen's query. */
const refusedWith = async (refused: string): Promise<Error> => {
  anApi({ OfScreen: () => ({ refused, userMessage: 'Popraw dane w formularzu.' }) });
  const error: unknown = await execute({ toString: () => 'query OfScreen { family { id } }' }, {}).catch(
    (caught: unknown) => caught,
  );
  expect(error).toBeInstanceOf(RefusalError);
  return error as Error;
};

const open = (error: Error, reset: () => void = () => undefined) =>
  openScreen({
    path: '/rodziny/abc',
    address: '/rodziny/abc',
    component: () => <FailurePage error={error} reset={reset} />,
  });

test.each(['NOT_FOUND', 'BAD_USER_INPUT'])(
  'an address whose query is refused as %s is a page that does not exist',
  async (code) => {
    await open(await refusedWith(code));
    await told(shell.notFound.title);
    expect(pageText()).not.toContain('formularz');
  },
);

test('any other refusal stays a failure of the screen', async () => {
  await open(await refusedWith('INTERNAL'));
  await told(shell.failure.title);
});

const LOST: readonly (readonly [string, Error])[] = [
  ['an answer', new UnavailableError(0)],
  ['code in Chrome', new TypeError('Failed to fetch dynamically imported module: https://asysta.example/assets/visits-page.js')],
  ['code in Firefox', new TypeError('error loading dynamically imported module: https://asysta.example/assets/visits-page.js')],
  ['code in Safari', new TypeError('Importing a module script failed.')],
  ['styles', new Error('Unable to preload CSS for /assets/visits-page.css')],
];

test.each(LOST)('%s that the network did not bring is no fault of the server', async (_, error) => {
  await open(error);
  await told(shell.network.title);
  expect(pageText()).toContain(session.network);
});

test('a screen that the network did not bring is tried again when the network is back', async () => {
  const reset = vi.fn();
  await open(new UnavailableError(0), reset);
  await told(shell.network.title);
  act(() => void window.dispatchEvent(new Event('online')));
  expect(reset).toHaveBeenCalledTimes(1);
});

test('a screen that the server could not bring is not tried again by itself', async () => {
  const reset = vi.fn();
  await open(new UnavailableError(503), reset);
  await told(shell.failure.title);
  act(() => void window.dispatchEvent(new Event('online')));
  expect(reset).not.toHaveBeenCalled();
});
