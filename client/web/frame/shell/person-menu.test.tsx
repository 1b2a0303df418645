// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as toast from '../../components/overlay/toast.js';
import { countDraftsOf, writeDraft } from '../drafts/drafts.js';
import { ANNA, leave, openScreen, pageText, press, settled, told } from '../kit/screen.js';
import { session } from '../session/texts.js';
import { PersonMenu } from './person-menu.js';
import { shell } from './texts.js';

const QUESTION = 'Masz niezapisane szkice: 2.';

const LOST: () => Response = () => {
  throw new TypeError('Failed to fetch');
};
const ENDED = () => Response.json({ location: 'https://login.example/end' });

// Whoever has signed out keeps nothing more on their page, therefore each test has somebody of its own.
let person = 0;
let viewerId = '';
const assign = vi.fn();

/** A server that answers so to whoever signs out; how often it was asked. */
const aServer = (answer: () => Response) => {
  const logout = vi.fn();
  vi.stubGlobal('fetch', async (address: string) => {
    logout(address);
    return answer();
  });
  return logout;
};

const keepDrafts = (many: number): void => {
  for (let draft = 0; draft < many; draft += 1)
    writeDraft(localStorage, viewerId, `note:${draft}`, { values: {}, idempotencyKey: 'k', savedAt: 0 });
};

const item = (words: string) =>
  [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')].find(({ textContent }) => textContent === words);

/** Chooses „Wyloguj się” in the menu of the person. */
const chooseToLeave = async (): Promise<void> => {
  await openScreen({ path: '/', address: '/', component: PersonMenu, viewer: { id: viewerId } });
  await act(async () => document.querySelector('button')?.click());

  await told(shell.signOut);
  act(() => item(shell.signOut)?.click());
  await settled();
};

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.spyOn(window.location, 'assign').mockImplementation(assign);
  localStorage.clear();
  person += 1;
  viewerId = `${ANNA.id}-${person}`;
});
afterEach(() => {
  leave();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  assign.mockReset();
});

test('U28 whoever has no drafts is signed out without a question', async () => {
  aServer(ENDED);
  await chooseToLeave();
  await vi.waitFor(() => expect(assign).toHaveBeenCalledWith('https://login.example/end'));
});

test('U28 whoever has drafts is asked before they go', async () => {
  aServer(ENDED);
  keepDrafts(2);
  await chooseToLeave();
  await told(QUESTION);
});

test('U28 nobody is signed out before the question is answered', async () => {
  const logout = aServer(ENDED);
  keepDrafts(2);
  await chooseToLeave();
  await told(QUESTION);
  expect(logout).not.toHaveBeenCalled();
});

test('whoever stays for the sake of the drafts is asked nothing more', async () => {
  aServer(ENDED);
  keepDrafts(2);
  await chooseToLeave();
  await told(QUESTION);
  await press('Anuluj');
  expect(pageText()).not.toContain(QUESTION);
});

/** Chooses to leave, and means it. */
const leaveWithDrafts = async (): Promise<void> => {
  keepDrafts(2);
  await chooseToLeave();
  await told(QUESTION);
  await press(shell.signOutDrafts.leave);
};

test('the drafts go when the session has ended', async () => {
  aServer(ENDED);
  await leaveWithDrafts();
  await vi.waitFor(() => expect(assign).toHaveBeenCalled());
  expect(countDraftsOf(localStorage, viewerId)).toBe(0);
});

test.each<[string, () => Response, string]>([
  ['a network', LOST, session.network],
  ['a server that can', () => new Response('', { status: 503 }), session.failure],
])('signing out without %s says that it did not happen, and why', async (_, answer, description) => {
  const showing = vi.spyOn(toast, 'showToast').mockImplementation(() => undefined);
  aServer(answer);
  await chooseToLeave();
  await vi.waitFor(() => expect(showing).toHaveBeenCalledWith({ title: shell.signOutFailed, description }));
});

test.each([
  ['a network', LOST],
  ['a server that can', () => new Response('', { status: 503 })],
])('signing out without %s leaves the drafts where they are', async (_, answer) => {
  const showing = vi.spyOn(toast, 'showToast').mockImplementation(() => undefined);
  aServer(answer);
  await leaveWithDrafts();
  await vi.waitFor(() => expect(showing).toHaveBeenCalled());
  expect(countDraftsOf(localStorage, viewerId)).toBe(2);
});

test('signing out without a network leaves the person on the page', async () => {
  const showing = vi.spyOn(toast, 'showToast').mockImplementation(() => undefined);
  aServer(LOST);
  await chooseToLeave();
  await vi.waitFor(() => expect(showing).toHaveBeenCalled());
  expect(assign).not.toHaveBeenCalled();
});
