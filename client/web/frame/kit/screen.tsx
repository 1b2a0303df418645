import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRoute, createRouter, Outlet, RouterProvider } from '@tanstack/react-router';
import { act, type FunctionComponent } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, vi } from 'vitest';
import { newQueryClient } from '../query-client.js';
import { addTexts, type FeatureCopy } from '../text/i18n.js';
import { ViewerContext, type Viewer } from '../viewer.js';

const documents = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../generated/persisted-documents.json'), 'utf8'),
) as Readonly<Record<string, string>>;

/** Somebody who works at a centre and may do what a test lets them. */
export const ANNA: Viewer = {
  id: 'anna',
  displayName: 'Anna Socha',
  party: { id: 'gops', kind: 'CENTRE', name: 'GOPS' },
  appointments: [],
  permissions: [],
  dataAuthorized: true,
  today: '2026-03-02',
};

/** What the API says to one operation: its data, or a refusal. */
export type Answer =
  { readonly data: unknown } | { readonly refused: string; readonly userMessage: string; readonly doubts?: readonly object[] };

/** One operation that reached the API. */
export interface Asked {
  readonly operation: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** An API of the test: by the operation's name, what it answers each time it is asked. */
export type Api = Readonly<Record<string, (variables: Asked['variables']) => Answer | Promise<Answer>>>;

const bodyOf = (answer: Answer): unknown =>
  'data' in answer
    ? { data: answer.data }
    : {
        errors: [
          {
            message: answer.refused,
            extensions: {
              code: answer.refused,
              userMessage: answer.userMessage,
              requestId: 'r1',
              fields: [],
              doubts: answer.doubts ?? [],
            },
          },
        ],
      };

/** Everything that waits for nothing but its turn has had it. */
export const settled = (): Promise<void> =>
  act(async () => {
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setTimeout(resolve));
  });

// Only what is never told meets it.
const PATIENCE_MS = 60_000;

let page: Root | null = null;

/** Leaves the page as a reload does: what the browser keeps is kept. */
export const leave = (): void => {
  const root = page;
  page = null;
  act(() => root?.unmount());
  document.body.innerHTML = '';
};

/** Gives every test of a file a page and a browser in which nobody was before. */
export const eachOnItsOwnPage = (): void => {
  beforeEach(() => {
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
    localStorage.clear();
  });
  afterEach(() => {
    leave();
    vi.unstubAllGlobals();
  });
};

/** Answers the product's requests from a table, and answers the list of what was asked. */
export const anApi = (api: Api): Asked[] => {
  const asked: Asked[] = [];
  vi.stubGlobal('fetch', async (_url: string, init: RequestInit) => {
    const {
      documentId = '',
      query,
      variables,
    } = JSON.parse(init.body as string) as {
      documentId?: string;
      query?: string;
      variables: Asked['variables'];
    };
    const operation = /(?:query|mutation) (\w+)/.exec(query ?? documents[documentId] ?? '')?.[1] ?? documentId;
    asked.push({ operation, variables });
    const answer = api[operation];
    if (!answer) throw new Error(`The test's API knows no ${operation}`);
    return new Response(JSON.stringify(bodyOf(await answer(variables))), { status: 200 });
  });
  return asked;
};

/** Opens one screen of the product at its address. */
export const openScreen = async (screen: {
  path: string;
  address: string;
  component: FunctionComponent;
  texts?: FeatureCopy;
  viewer?: Partial<Viewer>;
}): Promise<{ queryClient: QueryClient }> => {
  addTexts(screen.texts ?? {});
  const root = createRootRoute({ component: Outlet });
  const signedIn = createRoute({ getParentRoute: () => root, id: 'signed-in' });
  const route = createRoute({ getParentRoute: () => signedIn, path: screen.path, component: screen.component });
  const other = createRoute({ getParentRoute: () => signedIn, path: '$', component: Outlet });
  const router = createRouter({
    routeTree: root.addChildren([signedIn.addChildren([route, other])]),
    history: createMemoryHistory({ initialEntries: [screen.address] }),
    defaultPendingMinMs: 0,
  });
  const queryClient = newQueryClient(Infinity);
  page = createRoot(document.body.appendChild(document.createElement('div')));
  act(() =>
    page?.render(
      <QueryClientProvider client={queryClient}>
        <ViewerContext value={{ ...ANNA, ...screen.viewer }}>
          <RouterProvider router={router as never} />
        </ViewerContext>
      </QueryClientProvider>,
    ),
  );
  await settled();
  return { queryClient };
};

const labelled = (text: string): HTMLElement => {
  const place = [...document.querySelectorAll<HTMLElement>('[data-label]')].find(({ dataset }) => dataset['label'] === text);
  if (!place) throw new Error(`No field „${text}”: ${document.body.textContent}`);
  return place;
};

/** The box of the field with that label. */
export const boxOf = (label: string): HTMLInputElement | HTMLTextAreaElement => {
  const box = labelled(label).querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
  if (!box) throw new Error(`No box in „${label}”`);
  return box;
};

/** Types into the field with that label. */
export const write = async (label: string, text: string): Promise<void> => {
  const box = boxOf(label);
  act(() => {
    // React watches the property of the element itself; whoever types does not pass through it.
    Reflect.set(Object.getPrototypeOf(box) as object, 'value', text, box);
    box.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await settled();
};

/** Sends the form of the page, as Enter does. */
export const sendForm = async (): Promise<void> => {
  act(() => {
    document.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  });
  await settled();
};

/** Everything that can be read on the page. */
export const pageText = (): string => document.body.textContent ?? '';

/** Waits until that can be read on the page, however slow the machine is. */
export const told = async (text: string): Promise<void> => {
  const end = Date.now() + PATIENCE_MS;
  while (!pageText().includes(text)) {
    if (Date.now() > end) throw new Error(`„${text}” was never told: ${pageText()}`);
    await settled();
  }
};

/** Presses the button with those words. */
export const press = async (words: string): Promise<void> => {
  const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === words);
  if (!button) throw new Error(`No button „${words}”: ${pageText()}`);
  act(() => button.click());
  await settled();
};

/** Chooses the answer with those words, of one or of several. */
export const choose = async (words: string): Promise<void> => {
  const option = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === words);
  const box = option?.querySelector('input');
  if (!box) throw new Error(`No answer „${words}”: ${pageText()}`);
  act(() => box.click());
  await settled();
};

/** Picks the answer with those words from the list under that label. */
export const pick = async (label: string, words: string): Promise<void> => {
  const list = labelled(label).querySelector('select');
  const option = [...(list?.options ?? [])].find(({ textContent }) => textContent === words);
  if (!list || !option) throw new Error(`No answer „${words}” in „${label}”`);
  act(() => {
    list.value = option.value;
    list.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await settled();
};

/** Turns one part of the day under that label up or down, as an arrow key does. */
export const turn = async (label: string, part: 'day' | 'month' | 'year', key: 'ArrowUp' | 'ArrowDown'): Promise<void> => {
  const place = labelled(label).querySelector(`[role="spinbutton"][data-type="${part}"]`);
  if (!place) throw new Error(`No ${part} in „${label}”`);
  act(() => {
    place.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
  await settled();
};
