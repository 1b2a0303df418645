// @vitest-environment happy-dom
import { PAUSE_CAUSE_WORDS } from '@asysta/schema/pauses/codes';
import { expect, test } from 'vitest';
import { forms } from '../../frame/forms/texts.js';
import { capitalize } from '../../components/format.js';
import {
  anApi,
  boxOf,
  choose,
  eachOnItsOwnPage,
  leave,
  openScreen,
  pageText,
  press,
  sendForm,
  told,
  turn,
  write,
} from '../../frame/kit/screen.js';
import { NewPausePage } from './new-pause-page.js';
import { pauses } from './texts.js';

const FAMILY = '0193c0de-0000-7000-8000-0000000000f1';
const CASE = '0193c0de-0000-7000-8000-0000000000c1';
const { form, cannot } = pauses;

/** A family whose case stands at a stage, read by somebody who may record a pause in it or not. */
const aFamily = (supportCase: { stage: string; viewerMayRecordVisitPause: boolean } | null) => {
  const asked = anApi({
    FamilyToPause: () => ({
      data: { family: { id: FAMILY, surname: 'Próbna', currentCase: supportCase && { id: CASE, ...supportCase } } },
    }),
    RecordVisitPause: (variables) =>
      (variables['input'] as { confirmed?: readonly string[] }).confirmed?.length
        ? { data: { recordVisitPause: { id: '0193c0de-0000-7000-8000-0000000000d1' } } }
        : {
            refused: 'CONFIRMATION_NEEDED',
            userMessage: 'Sprawdź.',
            doubts: [{ code: 'PAUSE_LONG', field: 'input.validTo', userMessage: 'Ta przerwa w wizytach trwa ponad 30 dni.' }],
          },
  });
  return () => asked.filter(({ operation }) => operation === 'RecordVisitPause').map(({ variables }) => variables['input']);
};

const open = async (first: string) => {
  await openScreen({
    path: '/rodziny/$familyId/przerwy/nowa',
    address: `/rodziny/${FAMILY}/przerwy/nowa`,
    component: NewPausePage,
    texts: { pauses },
  });
  await told(first);
};

const untilNextYear = async () => {
  for (const part of ['day', 'month', 'year'] as const) await turn(form.validTo, part, 'ArrowUp');
};

eachOnItsOwnPage();

test('D2 a pause is recorded from today with a tap on its reason, and a very long one is asked about before it is saved', async () => {
  const sent = aFamily({ stage: 'IN_SUPPORT', viewerMayRecordVisitPause: true });
  await open(form.reason);
  expect(pageText()).toContain(form.clock);
  await untilNextYear();
  await choose(capitalize(PAUSE_CAUSE_WORDS.FAMILY_AWAY));
  await write(form.remarks, 'Telefon do babci.');
  await sendForm();
  await told('Ta przerwa w wizytach trwa ponad 30 dni.');
  await press(forms.doubtsConfirm);
  const written = {
    supportCaseId: CASE,
    validFrom: '2026-03-02',
    cause: 'FAMILY_AWAY',
    otherCause: null,
    remarks: 'Telefon do babci.',
  };
  expect(sent()).toMatchObject([written, { ...written, confirmed: ['PAUSE_LONG'] }]);
});

test('D2 another reason is asked for in words, the days for both ends, and nothing is sent before', async () => {
  const sent = aFamily({ stage: 'IN_SUPPORT', viewerMayRecordVisitPause: true });
  await open(form.reason);
  await choose(capitalize(PAUSE_CAUSE_WORDS.OTHER));
  await sendForm();
  await told('Podaj datę: dzień, miesiąc i rok.');
  await untilNextYear();
  await sendForm();
  await told('Napisz, jaki to powód.');
  expect(sent()).toEqual([]);
  await write(form.otherCause, 'Remont mieszkania.');
  await sendForm();
  expect(sent()).toMatchObject([{ cause: 'OTHER', otherCause: 'Remont mieszkania.' }]);
});

test('D2 the words of another reason are not kept where one of the list is chosen after all', async () => {
  const sent = aFamily({ stage: 'IN_SUPPORT', viewerMayRecordVisitPause: true });
  await open(form.reason);
  await choose(capitalize(PAUSE_CAUSE_WORDS.OTHER));
  await write(form.otherCause, 'Remont mieszkania.');
  await choose(capitalize(PAUSE_CAUSE_WORDS.FAMILY_AWAY));
  await untilNextYear();
  await sendForm();
  expect(sent()).toMatchObject([{ cause: 'FAMILY_AWAY', otherCause: null }]);
});

test('what was typed is there when the page is opened anew', async () => {
  aFamily({ stage: 'IN_SUPPORT', viewerMayRecordVisitPause: true });
  await open(form.reason);
  await write(form.remarks, 'Wracają w piątek.');
  leave();
  await open(form.reason);
  expect(boxOf(form.remarks).value).toBe('Wracają w piątek.');
});

test.each([
  ['who does not carry the case', { stage: 'IN_SUPPORT', viewerMayRecordVisitPause: false }, cannot.other],
  ['a family nobody visited yet', { stage: 'ASSIGNED', viewerMayRecordVisitPause: false }, cannot.other],
  ['a family whose case is closed', { stage: 'CLOSED', viewerMayRecordVisitPause: false }, cannot.noCase],
  ['a family without a case', null, cannot.noCase],
])('D2 %s is told why, in the place of the form', async (_, supportCase, reason) => {
  aFamily(supportCase);
  await open(reason);
  expect(document.querySelector('form')).toBeNull();
});
