// @vitest-environment happy-dom
import { act } from 'react';
import * as v from 'valibot';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TextField } from '../../components/forms/text-field.js';
import { execute } from '../api.js';
import { anApi, boxOf, leave, openScreen, pageText, sendForm, settled, told, write, type Answer } from '../kit/screen.js';
import { session } from '../session/texts.js';
import { Bound, MutationForm } from './mutation-form.js';
import { forms } from './texts.js';
import { useMutationForm } from './use-mutation-form.js';

const WriteNote = { toString: () => 'mutation WriteNote($input: NoteInput!) { writeNote(input: $input) { id } }' };
const BACK = 'Wróć bez zapisywania';

const NotePage = () => {
  const state = useMutationForm({
    draftKey: 'note:1',
    schema: v.object({ note: v.pipe(v.string(), v.nonEmpty()) }),
    defaultValues: { note: '' },
    send: (input) => execute(WriteNote, { input }),
    success: 'Zapisano.',
  });
  return (
    <MutationForm state={state} submitLabel="Zapisz" actions={<a href="/dokad">{BACK}</a>}>
      <Bound form={state.form} name="note">
        {(field) => <TextField label="Notatka" {...field} />}
      </Bound>
    </MutationForm>
  );
};

const open = () => openScreen({ path: '/notatka', address: '/notatka', component: NotePage });

const loseNetwork = () => window.dispatchEvent(new Event('offline'));
const findNetwork = () => window.dispatchEvent(new Event('online'));

/** An API that answers when it is told to. */
const aSlowApi = () => {
  let tell: (answer: Answer) => void = () => undefined;
  anApi({ WriteNote: () => new Promise<Answer>((resolve) => (tell = resolve)) });
  return {
    answer: async (answer: Answer) => {
      tell(answer);
      await settled();
    },
  };
};

/** A device without a network; when it is back, the API answers. */
const aLostNetwork = () => {
  let isThere = false;
  const asked = anApi({
    WriteNote: () => {
      if (!isThere) throw new TypeError('Failed to fetch');
      return { data: { writeNote: { id: '1' } } };
    },
  });
  return {
    asked,
    goes: loseNetwork,
    comesBack: async () => {
      isThere = true;
      findNetwork();
      await settled();
    },
  };
};

const saved: Answer = { data: { writeNote: { id: '1' } } };
const refused: Answer = { refused: 'FORBIDDEN', userMessage: 'Nie.' };

/** The form is on its way: Enter was pressed in its field. */
const send = async (before: () => unknown = () => undefined): Promise<void> => {
  await open();
  before();
  await write('Notatka', 'Mama zadzwoni do szkoły.');
  act(() => boxOf('Notatka').focus());
  await sendForm();
};

const isOffered = (words: string): boolean =>
  [...document.querySelectorAll('a, button')].some(
    (way) => way.textContent === words && way.closest('[inert], [disabled]') === null,
  );

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  localStorage.clear();
});
afterEach(() => {
  findNetwork();
  leave();
  vi.unstubAllGlobals();
});

test('saving without a network says so above the form', async () => {
  await send(aLostNetwork().goes);
  await told(session.network);
});

test('what was not sent for want of a network, and then thrown away, is not sent by itself when it is back', async () => {
  const { asked, goes, comesBack } = aLostNetwork();
  await send(goes);
  await told(session.network);
  const tried = asked.length;
  leave();
  localStorage.clear();
  await comesBack();
  expect(asked.length).toBe(tried);
});

test('the draft of what is on its way cannot be thrown away', async () => {
  aSlowApi();
  await send();
  expect(pageText()).toContain('Szkic zapisany');
  expect(isOffered(forms.draftDiscard)).toBe(false);
});

test('no way back that says nothing is recorded is offered while it is being recorded', async () => {
  aSlowApi();
  await send();
  expect(pageText()).toContain(BACK);
  expect(isOffered(BACK)).toBe(false);
});

test('what could not be recorded may be left and thrown away again', async () => {
  const { answer } = aSlowApi();
  await send();
  await answer(refused);
  expect([isOffered(BACK), isOffered(forms.draftDiscard)]).toEqual([true, true]);
});

test('the questions stand still while the form is on its way, so that nothing typed is lost', async () => {
  aSlowApi();
  await send();
  expect(boxOf('Notatka').closest('[inert]')).not.toBeNull();
});

test('the questions may be answered again when the form was refused', async () => {
  const { answer } = aSlowApi();
  await send();
  await answer(refused);
  expect(boxOf('Notatka').closest('[inert]')).toBeNull();
});

test('whoever pressed Enter in a field waits on the button', async () => {
  aSlowApi();
  await send();
  expect(document.activeElement?.textContent).toContain('Zapisz');
});

test('whoever pressed Enter in a field of a form that stays goes on in that field', async () => {
  const { answer } = aSlowApi();
  await send();
  await answer(saved);
  expect(document.activeElement).toBe(boxOf('Notatka'));
});
