// @vitest-environment happy-dom
import { PERMISSION_BY_CODE } from '@asysta/schema/catalogue';
import { useForm } from 'react-hook-form';
import { expect, test } from 'vitest';
import { anApi, boxOf, eachOnItsOwnPage, openScreen, told, write } from '../../frame/kit/screen.js';
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
