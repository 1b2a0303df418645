// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import {
  anApi,
  choose,
  eachOnItsOwnPage,
  openScreen,
  pageText,
  press,
  sendForm,
  told,
  write,
} from '../../../frame/kit/screen.js';
import { families } from '../texts.js';
import { JoinPersonPage } from './join-form.js';

const FAMILY = '0193c0de-0000-7000-8000-0000000000f1';
const OLA = '0193c0de-0000-7000-8000-0000000000a1';
const words = families.form;

const household = { id: FAMILY, version: 1, surname: 'Próbna', surnameKnown: true, street: null, city: null, phone: null };
const ola = { familyMemberId: OLA, familyId: '0193c0de-0000-7000-8000-0000000000f2', name: 'Ola Lis', birthDate: '2018-05-01' };

eachOnItsOwnPage();

const open = async (found: readonly object[]) => {
  const asked = anApi({
    FamilyOfForm: () => ({ data: { family: { ...household, members: [], formerMembers: [] } } }),
    PersonsToJoin: () => ({ data: { similarPersons: found } }),
    JoinKnown: () => ({ data: { joinKnownPerson: { id: FAMILY, version: 2 } } }),
  });
  await openScreen({
    path: '/rodziny/$familyId/osoby/znana',
    address: `/rodziny/${FAMILY}/osoby/znana`,
    component: JoinPersonPage,
    texts: { families },
  });
  await told(words.givenName);
  await write(words.givenName, 'Ola');
  await write(words.surname, 'Lis');
  await press(words.joinSearch);
  return asked;
};

test('somebody of another own file is found by name; what is missing is said before anything is sent', async () => {
  const asked = await open([ola, { ...ola, familyMemberId: 'here', familyId: FAMILY, name: 'Ola Próbna' }]);
  await told('Ola Lis');
  expect(pageText()).not.toContain('Ola Próbna');
  await choose('Ola Lis, ur. 1 maja 2018');
  await sendForm();
  expect(pageText()).toContain('Wybierz rolę w rodzinie.');
  expect(asked.map(({ operation }) => operation)).not.toContain('JoinKnown');
});

test('where nobody is found it says so, and asks for nothing', async () => {
  await open([]);
  await told(words.joinNobody);
  expect(pageText()).not.toContain(words.joinWho);
});
