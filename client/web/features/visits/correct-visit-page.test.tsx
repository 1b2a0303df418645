// @vitest-environment happy-dom
import { SUPPORT_KINDS, VISIT_KINDS } from '@asysta/schema/visits/codes';
import { expect, test } from 'vitest';
import { anApi, boxOf, choose, eachOnItsOwnPage, leave, openScreen, sendForm, told, write } from '../../frame/kit/screen.js';
import { CorrectVisitPage } from './correct-visit-page.js';
import { forms } from '../../frame/forms/texts.js';
import { visits } from './texts.js';

const FAMILY = '0193c0de-0000-7000-8000-0000000000f1';
const VISIT = '0193c0de-0000-7000-8000-0000000000d1';
const OLA = '0193c0de-0000-7000-8000-0000000000b1';
const TOLD = 'Ktoś zmienił te dane przed chwilą.';
const { matter, agreements } = visits.form;

/** A visit that another window may correct while it is being corrected here. */
const aVisit = () => {
  let visit = {
    id: VISIT,
    version: 1,
    kind: VISIT_KINDS[0],
    visitedOn: '2026-03-01',
    startsAt: null,
    durationMinutes: 60,
    place: 'HOME',
    placeDetail: null,
    supportKinds: [SUPPORT_KINDS[0]],
    matter: 'Szkoła.',
    agreements: 'Telefon do szkoły.',
    nextVisitOn: null,
    viewerMayCorrect: true,
    persons: [{ id: OLA }],
    socialWorker: null,
    jointDecision: null,
    decidedWith: null,
  };
  const family = {
    id: FAMILY,
    surname: 'Próbna',
    members: [{ id: OLA, givenName: 'Ola', surname: 'Próbna' }],
    formerMembers: [],
    currentCase: null,
  };
  const asked = anApi({
    VisitToCorrect: () => ({ data: { family, visit } }),
    CorrectVisit: ({ input }) =>
      (input as { expectedVersion: number }).expectedVersion === visit.version
        ? { data: { correctVisit: { id: VISIT, version: visit.version + 1 } } }
        : { refused: 'CONFLICT', userMessage: TOLD },
  });
  const inOtherWindow = (change: Partial<typeof visit>) => {
    visit = { ...visit, ...change, version: visit.version + 1 };
  };
  const sent = () => asked.filter(({ operation }) => operation === 'CorrectVisit').map(({ variables }) => variables['input']);
  return { inOtherWindow, sent };
};

const open = async () => {
  await openScreen({
    path: '/rodziny/$familyId/wizyty/$visitId/poprawka',
    address: `/rodziny/${FAMILY}/wizyty/${VISIT}/poprawka`,
    component: CorrectVisitPage,
    texts: { visits },
  });
  await told(matter);
};

eachOnItsOwnPage();

test('whoever corrects a visit second is told so, keeps the text, and saves it over the new version', async () => {
  const { inOtherWindow, sent } = aVisit();
  await open();
  await write(matter, 'Szkoła i lekarz.');
  await choose(forms.reason.mistyped);
  inOtherWindow({ agreements: 'Wizyta u lekarza.' });
  await sendForm();
  await told(TOLD);
  await told('Wizyta u lekarza.');
  expect(document.querySelector('[role="alert"][tabindex="-1"]')?.textContent).toContain(TOLD);
  expect(boxOf(matter).value).toBe('Szkoła i lekarz.');
  expect(boxOf(agreements).value).toBe('Wizyta u lekarza.');
  await sendForm();
  expect(sent().map((input) => (input as { expectedVersion: number }).expectedVersion)).toEqual([1, 2]);
  expect(sent()[1]).toMatchObject({ matter: 'Szkoła i lekarz.', agreements: 'Wizyta u lekarza.' });
});

test('the text is also there when the page is opened anew over the new version', async () => {
  const { inOtherWindow } = aVisit();
  await open();
  await write(matter, 'Szkoła i lekarz.');
  leave();
  inOtherWindow({ agreements: 'Wizyta u lekarza.' });
  await open();
  expect([boxOf(matter).value, boxOf(agreements).value]).toEqual(['Szkoła i lekarz.', 'Wizyta u lekarza.']);
});
