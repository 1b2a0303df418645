// @vitest-environment happy-dom
import { RefusalError } from '@asysta/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { execute } from '../api.js';
import { anApi, leave, openScreen, pageText, told } from '../kit/screen.js';
import { shell } from './texts.js';
import { FailurePage } from './pages.js';

beforeEach(() => vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true));
afterEach(() => {
  leave();
  vi.unstubAllGlobals();
});

/** What the API makes of a screen's query. */
const refusedWith = async (refused: string): Promise<Error> => {
  anApi({ OfScreen: () => ({ refused, userMessage: 'Popraw dane w formularzu.' }) });
  const error: unknown = await execute({ toString: () => 'query OfScreen { family { id } }' }, {}).catch(
    (caught: unknown) => caught,
  );
  expect(error).toBeInstanceOf(RefusalError);
  return error as Error;
};

const open = (error: Error) =>
  openScreen({
    path: '/rodziny/abc',
    address: '/rodziny/abc',
    component: () => <FailurePage error={error} reset={() => undefined} />,
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
