import { expect, test, vi } from 'vitest';
import { announceSignIn, onSignInElsewhere, PageOwner } from './windows.js';

const PATIENCE = { timeout: 60_000 };

/** Two windows of one browser; BroadcastChannel does not speak to the channel that sends, so two owners are two windows. */
const twoWindows = () => {
  const first = new PageOwner();
  const second = new PageOwner();
  const startAnew = vi.fn();
  return { first, second, startAnew, stop: first.onAnother(startAnew) };
};

test('a page belongs to who the server named first, and to nobody else afterwards', () => {
  const page = new PageOwner();
  expect(page.viewerId).toBeNull();
  expect(page.claim('maria-in-rakow')).toBe(true);
  expect(page.claim('maria-in-zielonki')).toBe(false);
  expect(page.claim('maria-in-rakow')).toBe(true);
  expect(page.viewerId).toBe('maria-in-rakow');
});

test('a window learns at once that another one shows the other centre', async () => {
  const { first, second, startAnew, stop } = twoWindows();
  first.claim('maria-in-rakow');
  second.claim('maria-in-zielonki');
  await vi.waitFor(() => expect(startAnew).toHaveBeenCalledTimes(1), PATIENCE);
  stop();
});

test('another window of the same person in the same centre changes nothing, nor does a sign-in', async () => {
  const { first, second, startAnew, stop } = twoWindows();
  const signedIn = vi.fn();
  const stopListening = onSignInElsewhere(signedIn);
  first.claim('maria-in-rakow');
  second.claim('maria-in-rakow');
  announceSignIn();
  await vi.waitFor(() => expect(signedIn).toHaveBeenCalledTimes(1), PATIENCE);
  expect(startAnew).not.toHaveBeenCalled();
  stop();
  stopListening();
});
