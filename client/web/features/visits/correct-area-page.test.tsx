// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { forms } from '../../frame/forms/texts.js';
import { anApi, choose, eachOnItsOwnPage, openScreen, sendForm, told, write } from '../../frame/kit/screen.js';
import { CorrectAreaPage } from './correct-area-page.js';
import { visits } from './texts.js';

const FAMILY = '0193c0de-0000-7000-8000-0000000000f1';
const AREA = '0193c0de-0000-7000-8000-0000000000b1';

const open = async (viewerMayCorrect: boolean, first: string) => {
  const area = { id: AREA, version: 1, description: 'Poranki bez krzyku', viewerMayCorrect };
  const asked = anApi({
    AreaToCorrect: () => ({
      data: { family: { id: FAMILY, surname: 'Próbna', currentCase: { id: 'c', areasOfChange: [area] } } },
    }),
    CorrectArea: () => ({ data: { correctAreaOfChange: { id: 'v', version: 2 } } }),
  });
  await openScreen({
    path: '/rodziny/$familyId/obszary/$areaId/poprawka',
    address: `/rodziny/${FAMILY}/obszary/${AREA}/poprawka`,
    component: CorrectAreaPage,
    texts: { visits },
  });
  await told(first);
  return () => asked.filter(({ operation }) => operation === 'CorrectArea').map(({ variables }) => variables['input']);
};

eachOnItsOwnPage();

test('an area of change is corrected over its version, with a reason', async () => {
  const sent = await open(true, visits.areas.submit);
  await write(visits.areas.description, 'Spokojne poranki');
  await sendForm();
  expect(sent()).toEqual([]);
  await choose(forms.reason.mistyped);
  await sendForm();
  expect(sent()).toMatchObject([
    { areaOfChangeId: AREA, expectedVersion: 1, description: 'Spokojne poranki', reason: forms.reason.mistyped },
  ]);
});

test('whoever may not correct an area is told who does', async () => {
  await open(false, visits.areas.cannotText);
  expect(document.querySelector('form')).toBeNull();
});
