// @vitest-environment happy-dom
import { PERMISSION_BY_CODE } from '@asysta/schema/catalogue';
import { expect, test } from 'vitest';
import { forms } from '../../frame/forms/texts.js';
import {
  anApi,
  boxOf,
  choose,
  eachOnItsOwnPage,
  openScreen,
  pageText,
  pick,
  sendForm,
  told,
  write,
} from '../../frame/kit/screen.js';
import { AddAddressPage, CorrectAddressPage } from './address-forms.js';
import { AddressesPage } from './addresses-page.js';
import { AddressesSection } from './addresses-section.js';
import { addresses } from './texts.js';

const FAMILY = '0193c0de-0000-7000-8000-0000000000f1';
const POST = '0193c0de-0000-7000-8000-0000000000d1';
const words = addresses.second;
const told1 = {
  id: 'l1',
  field: 'street',
  oldValue: 'Lipowa 5',
  newValue: 'Lipowa 7',
  reason: 'pomyłka',
  correctedAt: '2026-02-01T10:00:00.000Z',
  correctedBy: { displayName: 'Anna Próbna' },
};
const anAddress = (id: string, over: object) => ({
  id,
  version: 3,
  kind: 'CORRESPONDENCE',
  street: 'Lipowa 7',
  city: 'Zielonki',
  validFrom: '2025-01-10',
  validTo: null,
  corrections: [],
  ...over,
});
const aFamily = (over: object = {}) => ({
  id: FAMILY,
  surname: 'Próbna',
  secretAddressId: null,
  addresses: [
    anAddress(POST, { corrections: [told1] }),
    anAddress('d2', { kind: 'TEMPORARY', street: 'Dawna 1', validTo: '2025-02-10' }),
  ],
  ...over,
});
const CHANGES = { viewer: { permissions: [PERMISSION_BY_CODE.FAMILY_CHANGE] } };
const texts = { addresses };

eachOnItsOwnPage();

test('B1 the card shows the addresses of today, and the page also those that were, with what was corrected', async () => {
  anApi({ AddressesOfFamily: () => ({ data: { family: aFamily() } }) });
  await openScreen({
    path: '/rodziny/$familyId/adresy',
    address: `/rodziny/${FAMILY}/adresy`,
    component: () => (
      <>
        <AddressesSection familyId={FAMILY} />
        <hr />
        <AddressesPage />
      </>
    ),
    texts,
  });
  await told('Dawna 1');
  const [card, page] = pageText().split(words.manage);
  expect(card).toContain('Do korespondencji: Lipowa 7, Zielonki');
  expect(card).not.toContain('Dawna 1');
  expect(page).toContain('Pobytu czasowego: Dawna 1, Zielonki');
  expect(page).toContain('10 stycznia 2025 – 10 lutego 2025');
  expect(page).toContain(forms.history.mark);
  expect(page).not.toContain(words.add);
});

test('B1 an address is added with its kind and days', async () => {
  const asked = anApi({
    AddressesOfFamily: () => ({ data: { family: aFamily() } }),
    AddAddress: () => ({ data: { addFamilyAddress: { id: 'd3', version: 1 } } }),
  });
  await openScreen({
    path: '/rodziny/$familyId/adresy/nowy',
    address: `/rodziny/${FAMILY}/adresy/nowy`,
    component: AddAddressPage,
    texts,
    ...CHANGES,
  });
  await told(words.kind);
  await sendForm();
  expect(pageText()).toContain('Wybierz, co to za adres.');
  await pick(words.kind, 'Pobytu czasowego');
  await write(words.street, 'Polna 3');
  await sendForm();
  const sent = asked.filter(({ operation }) => operation === 'AddAddress').map(({ variables }) => variables['input']);
  expect(sent).toMatchObject([{ familyId: FAMILY, kind: 'TEMPORARY', street: 'Polna 3', city: null, validTo: null }]);
});

test('B1 an address is corrected from what stands there, with its version and why', async () => {
  const asked = anApi({
    AddressesOfFamily: () => ({ data: { family: aFamily() } }),
    CorrectAddress: () => ({ data: { correctFamilyAddress: { id: POST, version: 4 } } }),
  });
  await openScreen({
    path: '/rodziny/$familyId/adresy/$addressId/popraw',
    address: `/rodziny/${FAMILY}/adresy/${POST}/popraw`,
    component: CorrectAddressPage,
    texts,
    ...CHANGES,
  });
  await told(words.street);
  expect(boxOf(words.street).value).toBe('Lipowa 7');
  await write(words.street, 'Lipowa 9');
  await choose(forms.reason.mistyped);
  await sendForm();
  const sent = asked.filter(({ operation }) => operation === 'CorrectAddress').map(({ variables }) => variables['input']);
  expect(sent).toMatchObject([
    { familyAddressId: POST, expectedVersion: 3, kind: 'CORRESPONDENCE', street: 'Lipowa 9', reason: forms.reason.mistyped },
  ]);
});

test('B1 of a family that hides no place of stay is asked for, and the page says where it belongs', async () => {
  anApi({ AddressesOfFamily: () => ({ data: { family: aFamily({ secretAddressId: 's1' }) } }) });
  await openScreen({
    path: '/rodziny/$familyId/adresy/nowy',
    address: `/rodziny/${FAMILY}/adresy/nowy`,
    component: AddAddressPage,
    texts,
    ...CHANGES,
  });
  await told('miejsce pobytu zapisz jako adres tajny');
  await pick(words.kind, 'Zameldowania');
  await expect(pick(words.kind, 'Pobytu czasowego')).rejects.toThrow();
});
