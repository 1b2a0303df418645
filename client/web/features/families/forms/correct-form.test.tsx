// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { conflict } from '../../../frame/conflict/texts.js';
import {
  anApi,
  boxOf,
  choose,
  eachOnItsOwnPage,
  leave,
  openScreen,
  pageText,
  press,
  sendForm,
  told,
  write,
} from '../../../frame/kit/screen.js';
import { families } from '../texts.js';
import { CorrectFamilyPage } from './correct-form.js';

const FAMILY = '0193c0de-0000-7000-8000-0000000000f1';
const words = families.form;
const TOLD = 'Ktoś zmienił te dane przed chwilą.';

const A_CORRECTION = {
  id: '0193c0de-0000-7000-8000-0000000000e1',
  field: 'street',
  oldValue: 'Polna 1',
  newValue: 'Leśna 5',
  reason: 'Pomyłka',
  correctedAt: '2026-03-01T09:12:00Z',
  correctedBy: { displayName: 'Karolina Pokazowa' },
};

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
    HistoryOfFamily: () => ({
      data: { family: { id: FAMILY, corrections: [A_CORRECTION], members: [], formerMembers: [] } },
    }),
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

const THEIRS = `${conflict.theirs}Leśna 5`;
const MINE = `${conflict.mine}Polna 2`;

/** Two windows have written another street, and this one has tried to save. */
const inConflict = async () => {
  const centre = aCentre();
  await open();
  await write(words.street, 'Polna 2');
  await write(words.reason, 'przeprowadzka');
  centre.inOtherWindow({ street: 'Leśna 5', city: 'Inne' });
  await sendForm();
  await told(conflict.title);
  return centre;
};

// Both the question and the choice of its version bear its label.
const questionOf = (name: string) => document.querySelector<HTMLInputElement>(`input[name="${name}"]`);

const focused = (): string => document.activeElement?.textContent ?? '';

test('U1 what only the other window changed is not asked about, and saving does not undo it', async () => {
  const { inOtherWindow, sent } = aCentre();
  await open();
  await write(words.phone, '111222333');
  await write(words.reason, 'nowy telefon');
  inOtherWindow({ street: 'Leśna 5' });
  await sendForm();
  await told(conflict.noneDiffers);
  expect(document.querySelectorAll('form input[type="radio"]')).toHaveLength(0);
  await sendForm();
  expect(sent()[1]).toMatchObject({ street: 'Leśna 5', phone: '111222333', expectedVersion: 2 });
});

test('U1 a field that both windows changed is shown in both versions with who saved the other, and has the focus', async () => {
  await inConflict();
  expect(focused()).toBe(conflict.title);
  await told('Ostatnia poprawka: Karolina Pokazowa, 1 marca 2026 10:12.');
  expect(pageText()).toContain(`${conflict.before} Polna 1${MINE}${THEIRS}`);
  expect(questionOf('street')?.closest('[hidden]')).not.toBeNull();
});

test.each([
  [MINE, 'Polna 2'],
  [THEIRS, 'Leśna 5'],
])('U1 „%s” saves that version over the newest', async (version, street) => {
  const { sent } = await inConflict();
  await choose(version);
  await sendForm();
  expect(sent()[1]).toMatchObject({ street, city: 'Inne', phone: '600700800', expectedVersion: 2, reason: 'przeprowadzka' });
});

test('U1 nothing is sent while a version is still to be chosen, and the summary leads to it', async () => {
  const { sent } = await inConflict();
  await sendForm();
  expect(sent()).toHaveLength(1);
  expect(focused()).toContain(`${words.street}: ${conflict.missing}`);
});

test('U1 a third window during the choice is asked about anew, with nothing lost', async () => {
  const { inOtherWindow, sent } = await inConflict();
  await choose(MINE);
  inOtherWindow({ street: 'Boczna 7' });
  await sendForm();
  await told(`${conflict.theirs}Boczna 7`);
  expect(pageText()).toContain(`${conflict.before} Leśna 5${MINE}`);
  await choose(MINE);
  await sendForm();
  expect(sent().map((input) => (input as { expectedVersion: number }).expectedVersion)).toEqual([1, 2, 3]);
  expect(sent()[2]).toMatchObject({ street: 'Polna 2', city: 'Inne' });
});

test('U1 both versions are there after a reload, and whoever goes back to the form is asked before it is saved', async () => {
  const { sent } = await inConflict();
  leave();
  await open();
  await told(`${conflict.before} Polna 1${MINE}${THEIRS}`);
  await press(conflict.reconsider);
  expect([words.street, words.city].map((label) => boxOf(label).value)).toEqual(['Polna 2', 'Inne']);
  await write(words.street, 'Polna 3');
  await sendForm();
  await told(`${conflict.mine}Polna 3`);
  expect(sent()).toHaveLength(1);
  await choose(`${conflict.mine}Polna 3`);
  await sendForm();
  expect(sent()[1]).toMatchObject({ street: 'Polna 3', city: 'Inne', expectedVersion: 2 });
});

test('a draft written over an older version asks at once of what both changed, and takes the rest', async () => {
  const { inOtherWindow } = aCentre();
  await open();
  await write(words.phone, '111222333');
  await write(words.street, 'Polna 2');
  leave();
  inOtherWindow({ street: 'Leśna 5', city: 'Inne' });
  await open();
  await told(THEIRS);
  expect(['phone', 'street', 'city'].map((name) => questionOf(name)?.value)).toEqual(['111222333', 'Polna 2', 'Inne']);
});
