// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { PERMISSION_BY_CODE } from '@asysta/schema/catalogue';
import {
  anApi,
  boxOf,
  choose,
  eachOnItsOwnPage,
  openScreen,
  pageText,
  pick,
  press,
  sendForm,
  told,
  write,
} from '../../../frame/kit/screen.js';
import { forms } from '../../../frame/forms/texts.js';
import { identity } from '../../../frame/identity/texts.js';
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
    bornAbout: null,
    expectedOn: null,
    role: 'MOTHER',
    peselUkr: false,
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

const openCorrection = async (permissions: readonly (typeof PERMISSION_BY_CODE)[keyof typeof PERMISSION_BY_CODE][] = []) => {
  await openScreen({
    path: '/rodziny/$familyId/osoby/$memberId/popraw',
    address: `/rodziny/${FAMILY}/osoby/${MEMBER}/popraw`,
    component: CorrectPersonPage,
    texts: { families },
    viewer: { permissions },
  });
  await told(words.reason);
};

const save = async () => {
  await write(words.givenName, 'Ewelina');
  await write(words.reason, 'odpis aktu');
  await sendForm();
  await told(QUESTION);
};

const open = async () => {
  await openCorrection();
  await save();
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
  expect(sent()[0]).not.toHaveProperty('documentRemoved');
  expect(JSON.stringify(sent()[0])).not.toMatch(/document|peselUkr/);
});

test('B1 L26 whoever may write numbers corrects the document of a foreigner, and says that a recorded one is not theirs', async () => {
  const sent = aDoubtingCentre();
  await openCorrection([PERMISSION_BY_CODE.PESEL_RECORD]);
  await pick(identity.kind, 'Karta pobytu');
  await pick(identity.country, 'Polska');
  await write(identity.number, 'rp 1234567');
  await choose(identity.removed);
  await save();
  expect(sent()[0]).toMatchObject({
    person: { documentKind: 'RESIDENCE_CARD', documentNumber: 'RP1234567', documentCountry: 'PL', pesel: null },
    documentRemoved: true,
  });
});
