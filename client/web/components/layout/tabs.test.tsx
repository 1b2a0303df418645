// @vitest-environment happy-dom
import { act, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Tabs } from './tabs.js';

type View = 'mine' | 'unit' | 'centre';

const Views = () => {
  const [selected, setSelected] = useState<View>('mine');
  return (
    <Tabs
      label="Whose"
      selected={selected}
      onSelect={setSelected}
      items={[
        { id: 'mine', label: 'Mine', content: <p>my families</p> },
        { id: 'unit', label: 'Unit', count: 3, content: <a href="/unit">families of the unit</a> },
        { id: 'centre', label: 'Centre', content: <p>all families</p> },
      ]}
    />
  );
};

let page: Root;

const tabs = () => [...document.querySelectorAll<HTMLElement>('[role="tab"]')];
const selected = () => tabs().filter((tab) => tab.getAttribute('aria-selected') === 'true');
const panel = () => document.querySelector<HTMLElement>('[role="tabpanel"]');

/** Asynchronous, so that what watches the panel for a change has had its turn too. */
const press = (key: string): Promise<void> =>
  act(async () => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });

const click = (tab: number): Promise<void> => act(async () => tabs()[tab]?.click());

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  page = createRoot(document.body.appendChild(document.createElement('main')));
  act(() => page.render(<Views />));
});
afterEach(() => {
  act(() => page.unmount());
  document.body.innerHTML = '';
  vi.unstubAllGlobals();
});

test('one view is shown at a time, named by its tab, and only its tab is in the order of the focus', async () => {
  expect(panel()?.textContent).toBe('my families');
  expect(selected().map(({ id }) => id)).toEqual([panel()?.getAttribute('aria-labelledby')]);
  expect(selected()[0]?.getAttribute('aria-controls')).toBe(panel()?.id);
  expect(tabs().map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1]);
  await click(2);
  expect(panel()?.textContent).toBe('all families');
  expect(tabs().map(({ tabIndex }) => tabIndex)).toEqual([-1, -1, 0]);
});

test('screens §5 at 360 px the row of tabs moves so that the selected one is seen, to either side', async () => {
  const WIDTH = 150;
  const list = document.querySelector<HTMLElement>('[role="tablist"]');
  if (!list) throw new Error('No row of tabs');
  const at = (left: number, width: number) => new DOMRect(left, 0, width, 40);
  vi.spyOn(list, 'getBoundingClientRect').mockReturnValue(at(0, 360));
  for (const [place, tab] of tabs().entries())
    vi.spyOn(tab, 'getBoundingClientRect').mockImplementation(() => at(place * WIDTH - list.scrollLeft, WIDTH));
  await click(2);
  expect(list.scrollLeft).toBe(3 * WIDTH - 360);
  await click(1);
  expect(list.scrollLeft).toBe(3 * WIDTH - 360);
  await click(0);
  expect(list.scrollLeft).toBe(0);
});

test.each([
  [['ArrowRight'], 'Unit3'],
  [['ArrowRight', 'ArrowRight', 'ArrowRight'], 'Mine'],
  [['ArrowLeft'], 'Centre'],
  [['End'], 'Centre'],
  [['End', 'Home'], 'Mine'],
  [['ArrowDown', 'x'], 'Mine'],
])('the keys %j lead to the tab %s, and the focus goes with them', async (keys, name) => {
  tabs()[0]?.focus();
  for (const key of keys) await press(key);
  expect(selected().map(({ textContent }) => textContent)).toEqual([name]);
  expect(document.activeElement?.textContent).toBe(name);
});

test('a panel takes the focus itself only when nothing in it does', async () => {
  expect(panel()?.tabIndex).toBe(0);
  await click(1);
  expect(panel()?.hasAttribute('tabindex')).toBe(false);
});
