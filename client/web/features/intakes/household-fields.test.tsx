// @vitest-environment happy-dom
import { PERMISSION_BY_CODE } from '@asysta/schema/catalogue';
import { useForm } from 'react-hook-form';
import { expect, test } from 'vitest';
import { identity } from '../../frame/identity/texts.js';
import { anApi, boxOf, eachOnItsOwnPage, openScreen, pageText, pick, press, told, write } from '../../frame/kit/screen.js';
import { blankPerson, type HouseholdForm } from './household.js';
import { HouseholdFields } from './household-fields.js';
import { intakes } from './texts.js';

const Page = () => {
  const form = useForm({ defaultValues: { newFamily: { surname: 'Próbna', members: [blankPerson('Próbna')] } } });
  return <HouseholdFields form={form as unknown as HouseholdForm} legend="Rodzina" />;
};

eachOnItsOwnPage();

test('a PESEL pasted with a blank before it keeps its last digit', async () => {
  anApi({
    UnitsOfCentre: () => ({ data: { centre: { id: 'c1', units: [] } } }),
    SimilarPersons: () => ({ data: { similarPersons: [] } }),
  });
  await openScreen({
    path: '/zgloszenia/nowe',
    address: '/zgloszenia/nowe',
    component: Page,
    texts: { intakes },
    viewer: { permissions: [PERMISSION_BY_CODE.PESEL_RECORD] },
  });
  await told(intakes.form.pesel);
  // A box with a limit cuts what is pasted before the page sees it.
  expect(boxOf(intakes.form.pesel).getAttribute('maxlength')).toBeNull();
  await write(intakes.form.pesel, ' 44051401359');
  expect(boxOf(intakes.form.pesel).value).toBe('44051401359');
});

const NOBODY_ALIKE = () => ({ data: { similarPersons: [] } });
const NO_UNITS = () => ({ data: { centre: { id: 'c1', units: [] } } });

const open = (permissions: readonly (typeof PERMISSION_BY_CODE)[keyof typeof PERMISSION_BY_CODE][]) =>
  openScreen({
    path: '/zgloszenia/nowe',
    address: '/zgloszenia/nowe',
    component: Page,
    texts: { intakes },
    viewer: { permissions },
  });

test('asks the rest of the centre when it is told to, and says whom to ask and nothing of the file', async () => {
  const asked: unknown[] = [];
  anApi({
    UnitsOfCentre: NO_UNITS,
    SimilarPersons: NOBODY_ALIKE,
    AskAround: (variables) => {
      asked.push(variables);
      return { data: { askAboutPerson: { id: 'q1', known: true, whomToAsk: { id: 's1', displayName: 'Ewa Próbna' } } } };
    },
  });
  await open([PERMISSION_BY_CODE.PERSON_ASK_ABOUT]);
  await write(intakes.form.givenName, 'Ola');
  await press(intakes.around.ask);
  await told(intakes.around.knownTitle);
  await told('zapytaj: Ewa Próbna');
  expect(asked).toMatchObject([{ input: { givenName: 'Ola', surname: 'Próbna' } }]);
});

test('somebody of the own files is joined and not typed: the role is all that is asked', async () => {
  const ola = { familyMemberId: 'm1', familyId: 'f1', name: 'Ola Próbna', birthDate: null, likely: true };
  anApi({ UnitsOfCentre: NO_UNITS, SimilarPersons: () => ({ data: { similarPersons: [ola] } }) });
  await open([]);
  await write(intakes.form.givenName, 'Ola');
  await told(intakes.duplicate.likelyTitle);
  await press(intakes.duplicate.join);
  await told('Ola Próbna: osoba znana ośrodkowi');
  await told(intakes.known.moves);
});

const askedAround = (known: boolean) => {
  const whomToAsk = known ? { id: 's1', displayName: 'Ewa Próbna' } : null;
  return anApi({
    UnitsOfCentre: NO_UNITS,
    SimilarPersons: NOBODY_ALIKE,
    AskAround: () => ({ data: { askAboutPerson: { id: 'q1', known, whomToAsk } } }),
  });
};
const questions = (asked: ReturnType<typeof anApi>) =>
  asked.filter(({ operation }) => operation === 'AskAround').map(({ variables }) => variables['input']);
const KEY = expect.any(String) as string;

test('S3 L26 a telephone is asked about whole, alone, and the answer goes when another one is typed', async () => {
  const asked = askedAround(true);
  await open([PERMISSION_BY_CODE.PERSON_ASK_ABOUT]);
  await write(intakes.form.phone, '600 000');
  expect(pageText()).not.toContain(intakes.around.askPhone);
  await write(intakes.form.phone, '600 000 001');
  await press(intakes.around.askPhone);
  await told('zapytaj: Ewa Próbna');
  expect(questions(asked)).toEqual([{ idempotencyKey: KEY, phone: '600 000 001' }]);
  await write(intakes.form.phone, '600 000 002');
  expect(pageText()).not.toContain(intakes.around.knownTitle);
});

test('S3 L26 somebody of whom nothing but the PESEL is known is asked about by it, once it is whole', async () => {
  const asked = askedAround(false);
  await open([PERMISSION_BY_CODE.PERSON_ASK_ABOUT, PERMISSION_BY_CODE.PESEL_RECORD]);
  await told(intakes.form.pesel);
  await write(intakes.form.pesel, '4405140135');
  expect(pageText()).not.toContain(intakes.around.ask);
  await write(intakes.form.pesel, '44051401359');
  await press(intakes.around.ask);
  await told(intakes.around.nobody);
  expect(questions(asked)).toEqual([{ idempotencyKey: KEY, pesel: '44051401359' }]);
});

test('S3 L26 a foreigner is asked about by the document, with its country', async () => {
  const asked = askedAround(true);
  await open([PERMISSION_BY_CODE.PERSON_ASK_ABOUT, PERMISSION_BY_CODE.PESEL_RECORD]);
  await told(identity.number);
  await write(identity.number, 'FA 123456');
  expect(pageText()).not.toContain(intakes.around.ask);
  await pick(identity.country, 'Ukraina');
  await press(intakes.around.ask);
  await told(intakes.around.knownTitle);
  expect(questions(asked)).toEqual([{ idempotencyKey: KEY, documentNumber: 'FA 123456', documentCountry: 'UA' }]);
});

test('S3 issue 10 point 12: a telephone of the own files warns as soon as it is whole, names the household, and leads to it', async () => {
  const answering = [
    { familyMemberId: 'm1', familyId: 'f1', name: 'Ola Próbna' },
    { familyMemberId: 'm2', familyId: 'f1', name: 'Jan Próbny' },
  ];
  const asked = anApi({
    UnitsOfCentre: NO_UNITS,
    SimilarPersons: NOBODY_ALIKE,
    HouseholdsAtPhone: ({ phone }) => ({ data: { similarPersons: phone === '600 000 001' ? answering : [] } }),
  });
  await open([]);
  await write(intakes.form.phone, '600 000');
  await write(intakes.form.phone, '600 000 001');
  await told(intakes.phone.knownTitle);
  await told('Ola Próbna, Jan Próbny.');
  const ways = [...document.querySelectorAll('a')].filter(({ textContent }) => textContent === intakes.duplicate.open);
  expect(ways.map((way) => way.getAttribute('href'))).toEqual(['/rodziny/f1']);
  expect(asked.filter(({ operation }) => operation === 'HouseholdsAtPhone').map(({ variables }) => variables)).toEqual([
    { phone: '600 000 001' },
  ]);
});
