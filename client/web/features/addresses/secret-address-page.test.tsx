// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { PERMISSION_BY_CODE } from '@asysta/schema/catalogue';
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
    OpenSecretAddress: () => ({ data: { secretAddress: { id: SECRET, version: 3, address: 'Ukryta 17', readers: [] } } }),
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

const aReader = (id: string, displayName: string, over: object = {}) => ({
  id,
  version: 2,
  staffMember: { id: `${id}-person`, displayName },
  reason: 'wizyty',
  grantedOn: '2026-02-01',
  validTo: null,
  revokedOn: null,
  ...over,
});

/** A director before an opened address that two people may open and two no longer. */
const openedByDirector = async () => {
  const readers = [
    aReader('g1', 'Anna Próbna'),
    aReader('g2', 'Ewa Dawna', { revokedOn: '2026-02-10' }),
    aReader('g3', 'Jan Minął', { validTo: '2020-01-01' }),
  ];
  const secretAddress = { id: SECRET, version: 3, address: 'Ukryta 17', readers };
  const done = { id: FAMILY, version: 2 };
  const asked = anApi({
    FamilyThatHides: () => ({ data: { family } }),
    OpenSecretAddress: () => ({ data: { secretAddress } }),
    RevokeGrant: () => ({ data: { revokeSecretAddressGrant: done } }),
    EndSecretAddress: () => ({ data: { endSecretAddress: done } }),
  });
  await openScreen({ ...screen, viewer: { permissions: [PERMISSION_BY_CODE.SECRET_ADDRESS_GRANT] } });
  await told(addresses.open);
  await press(addresses.open);
  await told('Ukryta 17');
  return (operation: string) => asked.filter((one) => one.operation === operation).map(({ variables }) => variables['input']);
};

/** The answer to a question that has just been asked: its button is the last of that name. */
const confirm = async (words: string) => {
  const buttons = [...document.querySelectorAll('button')].filter(({ textContent }) => textContent === words);
  buttons.at(-1)?.click();
  await settled();
};

test('B1 a director takes back who may open the address, after a question; who may no longer is offered nothing', async () => {
  const sent = await openedByDirector();
  expect([...document.querySelectorAll('button')].filter(({ textContent }) => textContent === addresses.revoke)).toHaveLength(1);
  await press(addresses.revoke);
  await told(addresses.revokeTitle);
  expect(sent('RevokeGrant')).toEqual([]);
  await confirm(addresses.revoke);
  expect(sent('RevokeGrant')).toMatchObject([{ secretAddressReaderId: 'g1', expectedVersion: 2 }]);
});

test('B1 a director ends a secret address, after a question that says what follows, and it is closed again', async () => {
  const sent = await openedByDirector();
  await press(addresses.end);
  await told(addresses.endText);
  expect(sent('EndSecretAddress')).toEqual([]);
  await confirm(addresses.end);
  expect(sent('EndSecretAddress')).toMatchObject([{ secretAddressId: SECRET, expectedVersion: 3 }]);
  expect(pageText()).not.toContain('Ukryta 17');
});
