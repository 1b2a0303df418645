// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { forms } from '../../../frame/forms/texts.js';
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
  turn,
  write,
} from '../../../frame/kit/screen.js';
import { families } from '../texts.js';
import { CorrectRelatedPage, EndRelatedPage } from './related-form.js';

const FAMILY = '0193c0de-0000-7000-8000-0000000000f1';
const ADAM = '0193c0de-0000-7000-8000-0000000000e1';
const OLA = '0193c0de-0000-7000-8000-0000000000a1';
const words = families.form;

const adam = {
  id: ADAM,
  version: 2,
  name: 'Adam Kuratorski',
  relation: 'PROBATION_OFFICER',
  phone: '600 000 003',
  note: null,
  endedOn: null,
  corrected: false,
  familyMember: { id: OLA, givenName: 'Ola' },
};

/** The family with Adam around it; answers what was sent. */
const aFamily = (over: object = {}) => {
  const members = [{ id: OLA, givenName: 'Ola', surname: 'Próbna' }];
  const family = {
    id: FAMILY,
    version: 1,
    surname: 'Próbna',
    members,
    formerMembers: [],
    relatedPersons: [{ ...adam, ...over }],
  };
  const done = { id: FAMILY, version: 1 };
  const asked = anApi({
    FamilyOfForm: () => ({ data: { family } }),
    FamilyCard: () => ({ data: { family } }),
    CorrectRelated: () => ({ data: { correctRelatedPerson: done } }),
    EndRelated: () => ({ data: { endRelatedPerson: done } }),
  });
  return (operation: string) => asked.filter((one) => one.operation === operation).map(({ variables }) => variables['input']);
};

const open = (component: typeof EndRelatedPage, last: string) =>
  openScreen({
    path: `/rodziny/$familyId/otoczenie/$relatedId/${last}`,
    address: `/rodziny/${FAMILY}/otoczenie/${ADAM}/${last}`,
    component,
    texts: { families },
  });

eachOnItsOwnPage();

test('B1 somebody around the family is corrected from what stands there, with the version and why', async () => {
  const sent = aFamily();
  await open(CorrectRelatedPage, 'popraw');
  await told(words.relatedName);
  expect(boxOf(words.relatedName).value).toBe('Adam Kuratorski');
  await write(words.phone, '600 000 004');
  await pick(words.whose, 'Całej rodziny');
  await choose(forms.reason.mistyped);
  await sendForm();
  expect(sent('CorrectRelated')).toMatchObject([
    {
      relatedPersonId: ADAM,
      expectedVersion: 2,
      name: 'Adam Kuratorski',
      relation: 'PROBATION_OFFICER',
      phone: '600 000 004',
      familyMemberId: null,
      reason: forms.reason.mistyped,
    },
  ]);
});

test('B1 a kurator whom another one followed gets a last day; who has one already has no such page', async () => {
  const sent = aFamily();
  await open(EndRelatedPage, 'koniec');
  await told(words.endRelatedOn);
  await turn(words.endRelatedOn, 'year', 'ArrowDown');
  await sendForm();
  expect(sent('EndRelated')).toMatchObject([
    { relatedPersonId: ADAM, expectedVersion: 2, endedOn: expect.any(String) as string },
  ]);
});

test('B1 an end that is recorded is not recorded again', async () => {
  aFamily({ endedOn: '2026-01-01' });
  await open(EndRelatedPage, 'koniec');
  await told('Nie ma takiej strony');
  expect(pageText()).not.toContain(words.endRelatedOn);
});
