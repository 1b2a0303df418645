// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { anApi, boxOf, eachOnItsOwnPage, leave, openScreen, pageText, sendForm, told, write } from '../../../frame/kit/screen.js';
import { families } from '../texts.js';
import { CorrectFamilyPage } from './correct-form.js';

const FAMILY = '0193c0de-0000-7000-8000-0000000000f1';
const words = families.form;
const TOLD = 'Ktoś zmienił te dane przed chwilą.';

/** A centre whose file of one family may be changed behind the back of an open form. */
const aCentre = () => {
  let family = {
    id: FAMILY,
    version: 1,
    surname: 'Próbna',
    street: 'Polna 1',
    city: 'Próbne',
    phone: '600700800',
    members: [],
    formerMembers: [],
  };
  const asked = anApi({
    FamilyOfForm: () => ({ data: { family } }),
    CorrectFamilyData: ({ input }) =>
      (input as { expectedVersion: number }).expectedVersion === family.version
        ? { data: { correctFamily: { id: FAMILY, version: family.version + 1, surname: family.surname } } }
        : { refused: 'CONFLICT', userMessage: TOLD },
  });
  const inOtherWindow = (change: Partial<typeof family>) => {
    family = { ...family, ...change, version: family.version + 1 };
  };
  const sent = () =>
    asked.filter(({ operation }) => operation === 'CorrectFamilyData').map(({ variables }) => variables['input']);
  return { inOtherWindow, sent };
};

const open = async () => {
  await openScreen({
    path: '/rodziny/$familyId/popraw',
    address: `/rodziny/${FAMILY}/popraw`,
    component: CorrectFamilyPage,
    texts: { families },
  });
  await told(words.street);
};

eachOnItsOwnPage();

test('saving after a conflict does not undo what the other window changed', async () => {
  const { inOtherWindow, sent } = aCentre();
  await open();
  await write(words.phone, '111222333');
  await write(words.reason, 'nowy telefon');
  inOtherWindow({ street: 'Leśna 5' });
  await sendForm();
  await told(TOLD);
  await vi.waitFor(() => expect(boxOf(words.street).value).toBe('Leśna 5'));
  expect(boxOf(words.phone).value).toBe('111222333');
  await sendForm();
  expect(sent()[1]).toMatchObject({ street: 'Leśna 5', phone: '111222333', expectedVersion: 2 });
});

test('a field that both windows changed is named with what the other wrote, and the own text stays', async () => {
  const { inOtherWindow, sent } = aCentre();
  await open();
  await write(words.street, 'Polna 2');
  await write(words.reason, 'przeprowadzka');
  inOtherWindow({ street: 'Leśna 5', city: 'Inne' });
  await sendForm();
  await told('teraz jest w nim: Leśna 5');
  expect(boxOf(words.street).value).toBe('Polna 2');
  expect(boxOf(words.city).value).toBe('Inne');
  await sendForm();
  expect(sent()[1]).toMatchObject({ street: 'Polna 2', city: 'Inne', expectedVersion: 2 });
});

test('a draft written over an older version brings back only what was changed in it', async () => {
  const { inOtherWindow } = aCentre();
  await open();
  await write(words.phone, '111222333');
  await write(words.street, 'Polna 2');
  leave();
  inOtherWindow({ street: 'Leśna 5', city: 'Inne' });
  await open();
  await told('teraz jest w nim: Leśna 5');
  expect([words.phone, words.street, words.city].map((label) => boxOf(label).value)).toEqual(['111222333', 'Polna 2', 'Inne']);
  expect(pageText()).not.toContain(TOLD);
});
