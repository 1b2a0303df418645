// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test } from 'vitest';
import { anApi, boxOf, eachOnItsOwnPage, openScreen, pageText, press, settled, told, write } from '../../frame/kit/screen.js';
import { conflict } from '../../frame/conflict/texts.js';
import { forms } from '../../frame/forms/texts.js';
import { AnnulVisit } from './annul-visit.js';
import { visits } from './texts.js';

const VISIT = { id: '0193c0de-0000-7000-8000-0000000000d1', version: 3, visitedOn: '2026-02-27' };
const { annul } = forms;
const WHY = 'Wpisano u innej rodziny.';

const dialog = () => document.querySelector('[role="alertdialog"]');

/** Presses what annuls in the dialog, not what opened it. */
const confirm = async (words: string = annul.submit): Promise<void> => {
  const button = [...(dialog()?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent === words);
  act(() => button?.click());
  await settled();
};

const open = async (refusal?: string) => {
  const asked = anApi({
    AnnulVisit: () =>
      refusal === undefined ? { data: { annulVisit: { id: VISIT.id, version: 4 } } } : { refused: refusal, userMessage: 'Nie.' },
  });
  await openScreen({ path: '/wizyta', address: '/wizyta', component: () => <AnnulVisit visit={VISIT} />, texts: { visits } });
  await press(annul.submit);
  await told('Unieważnić wpis z 27 lutego 2026?');
  return () => asked.filter(({ operation }) => operation === 'AnnulVisit').map(({ variables }) => variables['input']);
};

eachOnItsOwnPage();

test('U2 a record is annulled with its reason and the version that was seen, and the question closes', async () => {
  const sent = await open();
  expect(dialog()?.textContent).toContain(annul.text);
  await write(annul.reason, WHY);
  await confirm();
  expect(sent()).toMatchObject([{ visitId: VISIT.id, expectedVersion: 3, reason: WHY }]);
  expect(dialog()).toBeNull();
});

test('without a reason nothing is annulled, and the question says what is missing', async () => {
  const sent = await open();
  await confirm();
  expect(sent()).toEqual([]);
  expect(dialog()?.querySelector('[role="alert"]')?.textContent).toContain(annul.reason);
});

test('whoever goes back annuls nothing', async () => {
  const sent = await open();
  await press(annul.back);
  expect([dialog(), sent()]).toEqual([null, []]);
});

test('U1 a record that was corrected meanwhile is not annulled unseen: the reason stays, and the question says why', async () => {
  const sent = await open('CONFLICT');
  await write(annul.reason, WHY);
  await confirm();
  expect(sent()).toHaveLength(1);
  expect(pageText()).toContain(conflict.nothingToChoose);
  expect(boxOf(annul.reason).value).toBe(WHY);
});

test('U2 what the office finds unlikely is asked before it counts as annulled, and whoever goes back reads it beside the reason', async () => {
  const doubt = { code: 'KNOWN_PERSON', field: 'input.reason', userMessage: 'To jedyna wizyta w tym miesiącu.' };
  const asked = anApi({
    AnnulVisit: ({ input }) =>
      (input as { confirmed?: readonly string[] }).confirmed?.length
        ? { data: { annulVisit: { id: VISIT.id, version: 4 } } }
        : { refused: 'CONFIRMATION_NEEDED', userMessage: 'Sprawdź.', doubts: [doubt] },
  });
  await openScreen({ path: '/wizyta', address: '/wizyta', component: () => <AnnulVisit visit={VISIT} />, texts: { visits } });
  await press(annul.submit);
  await write(annul.reason, WHY);
  await confirm();
  await told(doubt.userMessage);
  await confirm(forms.doubtsReconsider);
  expect(dialog()?.querySelector('[role="alert"]')?.textContent).toContain(doubt.userMessage);
  expect(boxOf(annul.reason).value).toBe(WHY);
  await confirm();
  await confirm(forms.doubtsConfirm);
  expect(dialog()).toBeNull();
  const sent = asked.map(({ variables }) => (variables['input'] as { confirmed?: readonly string[] }).confirmed ?? []);
  expect(sent).toEqual([[], [], ['KNOWN_PERSON']]);
});
