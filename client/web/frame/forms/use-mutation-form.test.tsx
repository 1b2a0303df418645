// @vitest-environment happy-dom
import { RefusalError } from '@asysta/client';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import * as v from 'valibot';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as toast from '../../components/overlay/toast.js';
import { MutationForm } from './mutation-form.js';
import { conflict } from '../conflict/texts.js';
import { useMutationForm } from './use-mutation-form.js';
import { ViewerContext, type Viewer } from '../viewer.js';

const ANNA: Viewer = {
  id: 'anna',
  displayName: 'Anna Socha',
  party: { id: 'gops', kind: 'CENTRE', name: 'GOPS' },
  appointments: [],
  permissions: [],
  dataAuthorized: true,
  today: '2026-03-02',
};
const NoteSchema = v.object({ familyId: v.string(), note: v.pipe(v.string(), v.nonEmpty()), pesel: v.nullish(v.string(), null) });

type Sent = readonly [values: v.InferOutput<typeof NoteSchema>, key: string];

/** What was sent and is still unanswered, in the order of sending. */
interface Post {
  readonly sent: Sent[];
  readonly answer: (settle: 'ANSWER' | 'FAULT' | 'CONFLICT' | 'IDEMPOTENCY_KEY_REUSED') => Promise<void>;
  readonly send: (input: Sent[0] & { readonly idempotencyKey: string }) => Promise<string>;
}

/** Everything that waits for nothing but its turn has had it: promises first, then what React Query puts off by a timer of 0 ms. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

const aPost = (): Post => {
  const sent: Sent[] = [];
  let waiting: { resolve: (id: string) => void; reject: (fault: Error) => void }[] = [];
  return {
    sent,
    send: ({ idempotencyKey, ...values }) => {
      sent.push([values, idempotencyKey]);
      return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
    },
    answer: async (settle) => {
      const all = waiting;
      const fault =
        settle === 'CONFLICT' || settle === 'IDEMPOTENCY_KEY_REUSED'
          ? new RefusalError({ message: settle, extensions: { code: settle, userMessage: 'Ktoś był szybszy.' } })
          : new Error('no connection');
      waiting = [];
      await act(async () => {
        for (const { resolve, reject } of all)
          if (settle === 'ANSWER') resolve('id');
          else reject(fault);
        await settled();
      });
    },
  };
};

const NoteForm = ({ post, onDone }: { post: Post; onDone?: (() => void) | undefined }) => {
  const state = useMutationForm({
    draftKey: 'note:1',
    schema: NoteSchema,
    known: { familyId: '314159' },
    defaultValues: { note: '', pesel: '' },
    send: post.send,
    success: 'Zapisano.',
    onDone,
  });
  return (
    <MutationForm state={state} submitLabel="Zapisz">
      <input {...state.form.register('note')} />
      <input {...state.form.register('pesel')} />
    </MutationForm>
  );
};

let page: Root | null = null;

/** Opens the page with the form, as after a reload. */
const open = (post: Post, onDone?: () => void): void => {
  const root = createRoot(document.body.appendChild(document.createElement('main')));
  page = root;
  act(() => {
    root.render(
      <QueryClientProvider client={new QueryClient()}>
        <ViewerContext value={ANNA}>
          <NoteForm post={post} onDone={onDone} />
        </ViewerContext>
      </QueryClientProvider>,
    );
  });
};

const leave = (): void => {
  const root = page;
  page = null;
  act(() => root?.unmount());
  document.body.innerHTML = '';
};

const fieldOf = (name: string): HTMLInputElement => {
  const field = document.querySelector<HTMLInputElement>(`input[name="${name}"]`);
  if (!field) throw new Error(`The form has no field ${name}`);
  return field;
};

// React watches the property of the element itself; whoever types does not pass through it.
const type = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;

const write = (name: string, text: string): void =>
  act(() => {
    const field = fieldOf(name);
    type?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });

/** Enter in a field, so often in a row. */
const pressEnter = (times = 1): Promise<void> =>
  act(async () => {
    for (let time = 0; time < times; time += 1)
      document.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await settled();
  });

const kept = (): string =>
  Array.from({ length: localStorage.length }, (_, index) => localStorage.getItem(localStorage.key(index) ?? '')).join('\n');

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  localStorage.clear();
});
afterEach(() => {
  leave();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('what was sent leaves no draft: the form opens blank again, and its next sending has a new key', async () => {
  const post = aPost();
  open(post);
  write('note', 'Mama zadzwoni do szkoły.');
  await pressEnter();
  expect(kept()).toContain('Mama zadzwoni do szkoły.');
  await post.answer('ANSWER');
  expect(kept()).toBe('');
  leave();
  expect(kept()).toBe('');
  open(post);
  expect(fieldOf('note').value).toBe('');
  write('note', 'Druga rozmowa.');
  await pressEnter();
  expect(post.sent.map(([{ note }]) => note)).toEqual(['Mama zadzwoni do szkoły.', 'Druga rozmowa.']);
  expect(new Set(post.sent.map(([, key]) => key)).size).toBe(2);
});

test('a form that stays open after it was sent sends the next thing under a new key', async () => {
  const post = aPost();
  open(post);
  write('note', 'Pierwsza.');
  await pressEnter();
  await post.answer('ANSWER');
  write('note', 'Druga.');
  await pressEnter();
  expect(new Set(post.sent.map(([, key]) => key)).size).toBe(2);
});

test('what failed is kept and goes out again under its key, also after a reload', async () => {
  const post = aPost();
  open(post);
  write('note', 'Mama zadzwoni do szkoły.');
  await pressEnter();
  await post.answer('FAULT');
  await pressEnter();
  await post.answer('FAULT');
  leave();
  open(post);
  expect(fieldOf('note').value).toBe('Mama zadzwoni do szkoły.');
  await pressEnter();
  expect(post.sent).toHaveLength(3);
  expect(new Set(post.sent.map(([, key]) => key)).size).toBe(1);
});

test('what another window has sent otherwise is told, what stands here stays, and the next try is a request of its own', async () => {
  const post = aPost();
  open(post);
  write('note', 'Z drugiego okna.');
  await pressEnter();
  await post.answer('IDEMPOTENCY_KEY_REUSED');
  expect(document.querySelector('[role="alert"]')?.textContent).toContain('Ktoś był szybszy.');
  leave();
  open(post);
  expect(fieldOf('note').value).toBe('Z drugiego okna.');
  await pressEnter();
  expect(new Set(post.sent.map(([, key]) => key)).size).toBe(2);
});

test('a PESEL, and what the page itself knows, is sent and never written down', async () => {
  const post = aPost();
  open(post);
  write('pesel', '44051401359');
  write('note', 'Z numerem.');
  await pressEnter();
  expect(post.sent.map(([values]) => values)).toEqual([{ familyId: '314159', note: 'Z numerem.', pesel: '44051401359' }]);
  expect(kept()).toContain('Z numerem.');
  expect(kept()).not.toMatch(/44051401359|314159/);
  await post.answer('FAULT');
  write('pesel', '02070803628');
  leave();
  expect(kept()).not.toContain('02070803628');
  open(post);
  expect([fieldOf('note').value, fieldOf('pesel').value]).toEqual(['Z numerem.', '']);
});

test.each([1, 2, 5])('Enter %i times sends one request, and again while the answer is awaited none', async (times) => {
  const post = aPost();
  open(post);
  write('note', 'Raz.');
  await pressEnter(times);
  await pressEnter(times);
  expect(post.sent).toHaveLength(1);
  await post.answer('ANSWER');
  expect(post.sent).toHaveLength(1);
});

test('a refused check of the page sends nothing, and the mended form goes out once', async () => {
  const post = aPost();
  open(post);
  await pressEnter(2);
  expect(post.sent).toEqual([]);
  write('note', 'Teraz.');
  await pressEnter(2);
  expect(post.sent).toHaveLength(1);
});
test('a conflict of a form that only adds keeps what was typed and says so, also to who has gone elsewhere', async () => {
  const showing = vi.spyOn(toast, 'showToast').mockImplementation(() => undefined);
  const post = aPost();
  open(post);
  write('note', 'Druga osoba.');
  await pressEnter();
  await post.answer('CONFLICT');
  expect(document.querySelector('[role="alert"]')?.textContent).toContain(conflict.nothingToChoose);
  expect(fieldOf('note').value).toBe('Druga osoba.');
  expect(showing).not.toHaveBeenCalled();
  await pressEnter();
  window.history.pushState(null, '', '/gdzie-indziej');
  await post.answer('CONFLICT');
  expect(showing.mock.calls).toEqual([[{ title: conflict.elsewhere }]]);
  expect(kept()).toContain('Druga osoba.');
});

test('whoever comes back to a form that was sent before it has left the page does not send it a second time', async () => {
  const post = aPost();
  const onDone = vi.fn();
  open(post, onDone);
  write('note', 'Wizyta u lekarza.');
  await pressEnter();
  await post.answer('ANSWER');
  expect(onDone).toHaveBeenCalledTimes(1);
  expect([fieldOf('note').value, kept()]).toEqual(['', '']);
  await pressEnter();
  await pressEnter();
  expect(post.sent).toHaveLength(1);
});

test('a form that was left while its answer was on the way does not touch the draft of the next one', async () => {
  const post = aPost();
  let done = (): void => undefined;
  const invalidating = vi
    .spyOn(QueryClient.prototype, 'invalidateQueries')
    .mockReturnValue(new Promise((resolve) => (done = resolve)));
  open(post, () => undefined);
  write('note', 'Pierwsza.');
  await pressEnter();
  await post.answer('ANSWER');
  expect(invalidating).toHaveBeenCalled();
  leave();
  open(post);
  write('note', 'Druga.');
  await pressEnter();
  await act(async () => {
    done();
    await settled();
  });
  expect(kept()).toContain('Druga.');
});

test('U27 a late answer does not carry away who left the form meanwhile, whether the page is another or only its address', async () => {
  const post = aPost();
  const onDone = vi.fn();
  open(post, onDone);
  write('note', 'Pierwsza.');
  await pressEnter();
  leave();
  await post.answer('ANSWER');
  expect(onDone).not.toHaveBeenCalled();
  open(post, onDone);
  write('note', 'Druga.');
  await pressEnter();
  window.history.pushState(null, '', '/osrodek');
  await post.answer('ANSWER');
  expect(onDone).not.toHaveBeenCalled();
  expect(post.sent).toHaveLength(2);
  write('note', 'Trzecia.');
  await pressEnter();
  await post.answer('ANSWER');
  expect(onDone).toHaveBeenCalledTimes(1);
});
