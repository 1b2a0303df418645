// @vitest-environment happy-dom
import { useForm } from 'react-hook-form';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Bound } from '../forms/mutation-form.js';
import { TextField } from '../../components/forms/text-field.js';
import { countDraftsOf } from '../drafts/drafts.js';
import { useDraft } from '../drafts/use-draft.js';
import { leave, openScreen, write } from '../kit/screen.js';
import { PageOwner, pageOwner } from '../session/windows.js';
import { useOwnPage } from './use-own-page.js';

const OWNER = 'anna-of-two-windows';
const assign = vi.fn();

const WritingPage = () => {
  useOwnPage();
  const form = useForm({ defaultValues: { note: '' } });
  useDraft('note:1', form);
  return (
    <Bound form={form} name="note">
      {(field) => <TextField label="Notatka" {...field} />}
    </Bound>
  );
};

/** A window in which somebody writes, and another one that shows the page of a person. */
const aWindowBesides = async (owner: string) => {
  const other = new PageOwner();
  pageOwner.claim(OWNER);
  other.claim(owner);
  await openScreen({ path: '/', address: '/', component: WritingPage, viewer: { id: OWNER } });
  return other;
};

const leftFor = (): unknown[] => assign.mock.calls.flat();

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.spyOn(window.location, 'assign').mockImplementation(assign);
  localStorage.clear();
});
afterEach(() => {
  leave();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  assign.mockReset();
});

test('what is being written in one window is kept while nobody signs out', async () => {
  await aWindowBesides(OWNER);
  await write('Notatka', 'Niedokończone');
  window.dispatchEvent(new Event('pagehide'));
  expect(countDraftsOf(localStorage, OWNER)).toBe(1);
});

test('a sign-out of somebody else changes nothing', async () => {
  const other = await aWindowBesides('maria');
  assign.mockReset();
  const heard = vi.fn();
  const witness = new PageOwner();
  witness.claim('maria');
  const stop = witness.onSignOutElsewhere(heard);
  other.announceSignOut();
  await vi.waitFor(() => expect(heard).toHaveBeenCalled());
  stop();
  expect(leftFor()).not.toContain('/wylogowano');
});

test('a sign-out in one window takes the other one away from the family it shows', async () => {
  const other = await aWindowBesides(OWNER);
  other.announceSignOut();
  await vi.waitFor(() => expect(leftFor()).toEqual(['/wylogowano']));
});

test('a sign-out in one window leaves no draft of what is being written in the other', async () => {
  const other = await aWindowBesides(OWNER);
  await write('Notatka', 'Niedokończone');
  other.announceSignOut();
  await vi.waitFor(() => expect(leftFor()).toEqual(['/wylogowano']));
  window.dispatchEvent(new Event('pagehide'));
  leave();
  expect(countDraftsOf(localStorage, OWNER)).toBe(0);
});

test('the window in which somebody signs out goes its own way', async () => {
  await aWindowBesides(OWNER);
  const heard = vi.fn();
  const witness = new PageOwner();
  witness.claim(OWNER);
  const stop = witness.onSignOutElsewhere(heard);
  pageOwner.announceSignOut();
  await vi.waitFor(() => expect(heard).toHaveBeenCalled());
  stop();
  expect(leftFor()).toEqual([]);
});
