// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { anApi, eachOnItsOwnPage, openScreen, pageText, press, settled, told } from '../../frame/kit/screen.js';
import { SecretAddressPage } from './secret-address-page.js';
import { addresses } from './texts.js';

const FAMILY = '0193c0de-0000-7000-8000-0000000000f1';
const SECRET = '0193c0de-0000-7000-8000-0000000000c1';
const family = { id: FAMILY, surname: 'Próbna', secretAddressId: SECRET, currentCase: null };

const screen = {
  path: '/rodziny/$familyId/adres-tajny',
  address: `/rodziny/${FAMILY}/adres-tajny`,
  component: SecretAddressPage,
  texts: { addresses },
};

eachOnItsOwnPage();

test('B1 a secret address is asked for only when somebody opens it', async () => {
  const asked = anApi({
    FamilyThatHides: () => ({ data: { family } }),
    OpenSecretAddress: () => ({ data: { secretAddress: { id: SECRET, address: 'Ukryta 17', readers: [] } } }),
  });
  await openScreen(screen);
  await told(addresses.open);
  expect(pageText()).not.toContain('Ukryta');
  expect(asked.map(({ operation }) => operation)).not.toContain('OpenSecretAddress');
  await press(addresses.open);
  await settled();
  expect(pageText()).toContain('Ukryta 17');
});

test('B1 whom the director did not let is told whom to ask', async () => {
  anApi({
    FamilyThatHides: () => ({ data: { family } }),
    OpenSecretAddress: () => ({ refused: 'NOT_FOUND', userMessage: 'Nie ma takiego wpisu.' }),
  });
  await openScreen(screen);
  await told(addresses.open);
  await press(addresses.open);
  await told('poproś kierownika');
  expect(pageText()).not.toContain('Ukryta');
});
