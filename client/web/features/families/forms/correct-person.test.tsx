// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { anApi, boxOf, eachOnItsOwnPage, openScreen, pageText, press, sendForm, told, write } from '../../../frame/kit/screen.js';
import { forms } from '../../../frame/forms/texts.js';
import { families } from '../texts.js';
import { CorrectPersonPage } from './correct-person.js';

const FAMILY = '0193c0de-0000-7000-8000-0000000000f1';
const MEMBER = '0193c0de-0000-7000-8000-0000000000a1';
const words = families.form;
const QUESTION = 'Różnica wieku to mniej niż 13 lat (Ewa Próbna). Czy daty są poprawne?';

/** A centre that asks once about the day of birth, and saves what is confirmed. */
const aDoubtingCentre = () => {
  const ewa = {
    id: MEMBER,
    version: 4,
    givenName: 'Ewa',
    surname: 'Próbna',
    birthDate: '1990-05-01',
    role: 'MOTHER',
    school: null,
  };
  const family = {
    id: FAMILY,
    version: 1,
    surname: 'Próbna',
    street: null,
    city: null,
    phone: null,
    members: [ewa],
    formerMembers: [],
  };
  const asked = anApi({
    FamilyOfForm: () => ({ data: { family } }),
    CorrectMember: ({ input }) =>
      (input as { confirmed?: string[] }).confirmed?.includes('PARENT_TOO_YOUNG')
        ? { data: { correctFamilyMember: { id: FAMILY, version: 2 } } }
        : {
            refused: 'CONFIRMATION_NEEDED',
            userMessage: 'Sprawdź.',
            doubts: [{ code: 'PARENT_TOO_YOUNG', field: 'input.person.birthDate', userMessage: QUESTION }],
          },
  });
  return () => asked.filter(({ operation }) => operation === 'CorrectMember').map(({ variables }) => variables['input']);
};

const open = async () => {
  await openScreen({
    path: '/rodziny/$familyId/osoby/$memberId/popraw',
    address: `/rodziny/${FAMILY}/osoby/${MEMBER}/popraw`,
    component: CorrectPersonPage,
    texts: { families },
  });
  await told(words.reason);
  await write(words.givenName, 'Ewelina');
  await write(words.reason, 'odpis aktu');
  await sendForm();
  await told(QUESTION);
};

eachOnItsOwnPage();

test('what is unlikely is asked about in words, and the person who is sure saves with one press', async () => {
  const sent = aDoubtingCentre();
  await open();
  await press(forms.doubtsConfirm);
  expect(sent()).toMatchObject([
    { familyMemberId: MEMBER, expectedVersion: 4, person: { givenName: 'Ewelina' }, reason: 'odpis aktu' },
    { confirmed: ['PARENT_TOO_YOUNG'], person: { givenName: 'Ewelina' } },
  ]);
  expect(sent()[0]).not.toHaveProperty('confirmed');
});

test('whoever goes back finds what was typed, with the question beside its field, and is asked again', async () => {
  const sent = aDoubtingCentre();
  await open();
  await press(forms.doubtsReconsider);
  expect(boxOf(words.givenName).value).toBe('Ewelina');
  expect(pageText()).toContain(QUESTION);
  await sendForm();
  expect(sent()).toHaveLength(2);
  expect(sent()[1]).not.toHaveProperty('confirmed');
});

test('a caller without the right to numbers sends none', async () => {
  const sent = aDoubtingCentre();
  await open();
  expect(sent()[0]).toMatchObject({ person: expect.not.objectContaining({ pesel: null }) as object });
  expect(sent()[0]).not.toHaveProperty('peselRemoved');
});
