// @vitest-environment happy-dom
import { PERMISSION_BY_CODE } from '@asysta/schema/catalogue';
import { expect, test } from 'vitest';
import { anApi, eachOnItsOwnPage, openScreen, pageText, press, told } from '../../../frame/kit/screen.js';
import { families } from '../texts.js';
import { Numbers } from './numbers.js';

const FAMILY = '0193c0de-0000-7000-8000-0000000000f1';
const PASSPORT = { kind: 'PASSPORT', number: 'FA123456', country: 'UA' };
const oksana = {
  id: 'm1',
  givenName: 'Oksana',
  surname: 'Próbna',
  peselUkr: true,
  pesel: '44051401359',
  formerPesels: [],
  identityDocument: { kind: 'RESIDENCE_CARD', number: 'RP1234567', country: 'PL' },
  formerDocuments: [PASSPORT],
};

const open = (permissions: readonly (typeof PERMISSION_BY_CODE)[keyof typeof PERMISSION_BY_CODE][]) =>
  openScreen({
    path: '/rodziny',
    address: '/rodziny',
    component: () => (
      <>
        <h1>{families.title}</h1>
        <Numbers familyId={FAMILY} />
      </>
    ),
    texts: { families },
    viewer: { permissions },
  });

eachOnItsOwnPage();

test('S15 L26 numbers and documents are asked for only when somebody opens them, and the former ones are told apart', async () => {
  const asked = anApi({ OpenNumbers: () => ({ data: { family: { id: FAMILY, members: [oksana] } } }) });
  await open([PERMISSION_BY_CODE.PESEL_READ]);
  await told(families.numbers.recorded);
  expect(asked).toEqual([]);
  await press(families.numbers.open);
  await told('44051401359 (status UKR)');
  expect(pageText()).toContain('Dokumentkarta pobytu RP1234567 (Polska)');
  expect(pageText()).toContain('Wcześniej zapisanopaszport FA123456 (Ukraina)');
});

test('L26 numbers that are closed are refused in words, and whoever may not read any is shown no way to them', async () => {
  anApi({ OpenNumbers: () => ({ refused: 'FORBIDDEN', userMessage: 'Twoje uprawnienia nie obejmują tej czynności.' }) });
  await open([PERMISSION_BY_CODE.PESEL_READ]);
  await press(families.numbers.open);
  await told('Twoje uprawnienia nie obejmują');
});

test('L26 an assistant is shown no way to numbers', async () => {
  anApi({});
  await open([]);
  await told(families.title);
  expect(pageText()).not.toContain(families.numbers.open);
});
