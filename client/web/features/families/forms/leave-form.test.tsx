// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { anApi, eachOnItsOwnPage, openScreen, pageText, pick, sendForm, told, write } from '../../../frame/kit/screen.js';
import { families } from '../texts.js';
import { LeavePage } from './leave-form.js';
import { ReturnPage } from './return-form.js';

const FAMILY = '0193c0de-0000-7000-8000-0000000000f1';
const OLA = '0193c0de-0000-7000-8000-0000000000a1';
const words = families.form;

const ola = { id: OLA, version: 3, givenName: 'Ola', surname: 'Próbna', birthDate: '2018-05-01', role: 'CHILD', school: null };
const household = { id: FAMILY, version: 1, surname: 'Próbna', street: null, city: null, phone: null };

eachOnItsOwnPage();

test('the form to leave names the person, and says what is missing before anything is sent', async () => {
  const asked = anApi({ FamilyOfForm: () => ({ data: { family: { ...household, members: [ola], formerMembers: [] } } }) });
  await openScreen({
    path: '/rodziny/$familyId/osoby/$memberId/odejscie',
    address: `/rodziny/${FAMILY}/osoby/${OLA}/odejscie`,
    component: LeavePage,
    texts: { families },
  });
  await told(words.leftOn);
  expect(pageText()).toContain('Zakończ pobyt w rodzinie: Ola Próbna');
  await sendForm();
  expect(pageText()).toContain('Wybierz powód.');
  expect(asked.map(({ operation }) => operation)).not.toContain('EndMembership');
});

test('who died leaves every family: the form says so and asks for the day of death', async () => {
  const asked = anApi({
    FamilyOfForm: () => ({ data: { family: { ...household, members: [ola], formerMembers: [] } } }),
    EndMembership: () => ({ data: { endMembership: { id: FAMILY, version: 1 } } }),
  });
  await openScreen({
    path: '/rodziny/$familyId/osoby/$memberId/odejscie',
    address: `/rodziny/${FAMILY}/osoby/${OLA}/odejscie`,
    component: LeavePage,
    texts: { families },
  });
  await told(words.leftOn);
  expect(pageText()).not.toContain(words.diedWhy);
  await pick(words.leavingReason, 'Śmierć');
  await told(words.diedOn);
  expect(pageText()).toContain(words.diedWhy);
  await sendForm();
  const sent = asked.filter(({ operation }) => operation === 'EndMembership').map(({ variables }) => variables['input']);
  expect(sent).toMatchObject([{ familyMemberId: OLA, leavingReason: 'DIED' }]);
});

test('a death is taken back in every family, and the form says so', async () => {
  const dead = { ...ola, leavingReason: 'DIED' };
  anApi({ FamilyOfForm: () => ({ data: { family: { ...household, members: [], formerMembers: [dead] } } }) });
  await openScreen({
    path: '/rodziny/$familyId/osoby/$memberId/cofniecie',
    address: `/rodziny/${FAMILY}/osoby/${OLA}/cofniecie`,
    component: ReturnPage,
    texts: { families },
  });
  await told(words.returnToLife);
  expect(pageText()).not.toContain(words.returnWhy);
});

test('an end is taken back with a reason, at the version that was seen', async () => {
  const asked = anApi({
    FamilyOfForm: () => ({ data: { family: { ...household, members: [], formerMembers: [ola] } } }),
    RestoreMembership: () => ({ data: { restoreMembership: { id: FAMILY, version: 1 } } }),
  });
  await openScreen({
    path: '/rodziny/$familyId/osoby/$memberId/cofniecie',
    address: `/rodziny/${FAMILY}/osoby/${OLA}/cofniecie`,
    component: ReturnPage,
    texts: { families },
  });
  await told(words.reason);
  await write(words.reason, 'pomyłka przy wpisie');
  await sendForm();
  const sent = asked.filter(({ operation }) => operation === 'RestoreMembership').map(({ variables }) => variables['input']);
  expect(sent).toMatchObject([{ familyMemberId: OLA, expectedVersion: 3, reason: 'pomyłka przy wpisie' }]);
});
