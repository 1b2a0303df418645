// @vitest-environment happy-dom
import { PERMISSION_BY_CODE } from '@asysta/schema/catalogue';
import { useForm } from 'react-hook-form';
import { expect, test } from 'vitest';
import { anApi, boxOf, eachOnItsOwnPage, openScreen, press, told, write } from '../../frame/kit/screen.js';
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
