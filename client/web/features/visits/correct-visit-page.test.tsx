// @vitest-environment happy-dom
import { SUPPORT_KINDS, type VisitKind } from '@asysta/schema/visits/codes';
import { expect, test } from 'vitest';
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
  write,
} from '../../frame/kit/screen.js';
import { CorrectVisitPage } from './correct-visit-page.js';
import { conflict } from '../../frame/conflict/texts.js';
import { forms } from '../../frame/forms/texts.js';
import { Unsaved } from '../../frame/shell/unsaved.js';
import { visits } from './texts.js';

const FAMILY = '0193c0de-0000-7000-8000-0000000000f1';
const VISIT = '0193c0de-0000-7000-8000-0000000000d1';
const OLA = '0193c0de-0000-7000-8000-0000000000b1';
const TOLD = 'Ktoś zmienił te dane przed chwilą.';
const { matter, agreements } = visits.form;

/** A visit that another window may correct while it is being corrected here. */
const aVisit = (kind: VisitKind = 'FIRST') => {
  let visit = {
    id: VISIT,
    version: 1,
    kind,
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
    HistoryOfVisit: () => ({ refused: 'INTERNAL', userMessage: 'Nie teraz.' }),
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
    component: () => (
      <>
        <CorrectVisitPage />
        <Unsaved />
      </>
    ),
    texts: { visits },
  });
  await told(matter);
};

eachOnItsOwnPage();

test('U1 whoever corrects a visit second is asked field by field, in the words of the form, and nothing typed is lost', async () => {
  const { inOtherWindow, sent } = aVisit();
  await open();
  await write(matter, 'Szkoła i lekarz.');
  await choose('Wczoraj');
  await choose('90 min');
  await choose(forms.reason.mistyped);
  inOtherWindow({ matter: 'Lekarz.', durationMinutes: 75, visitedOn: '2026-02-27', agreements: 'Wizyta u lekarza.' });
  await sendForm();
  await told(conflict.title);
  await told('Do wyboru zostały 2 pola.');
  expect(pageText()).toContain(`${conflict.before} 60 min${conflict.mine}90 min${conflict.theirs}75 min`);
  expect(pageText()).toContain(`${visits.form.agreements}Wizyta u lekarza.`);
  await choose(`${conflict.mine}Szkoła i lekarz.`);
  await choose(`${conflict.theirs}75 min`);
  await sendForm();
  expect(sent()[1]).toMatchObject({
    matter: 'Szkoła i lekarz.',
    durationMinutes: 75,
    visitedOn: '2026-02-27',
    agreements: 'Wizyta u lekarza.',
    reason: forms.reason.mistyped,
    expectedVersion: 2,
  });
});

test('U2 L19 the kind of a visit is corrected', async () => {
  const { sent } = aVisit('REGULAR');
  await open();
  await choose('Interwencja');
  await choose(forms.reason.mistyped);
  await sendForm();
  expect(sent()).toMatchObject([{ kind: 'INTERVENTION', matter: 'Szkoła.' }]);
});

test('U2 L19 of a first visit the kind is not asked: it stays the first', async () => {
  aVisit('FIRST');
  await open();
  expect(pageText()).not.toContain(visits.form.kind);
});

test('what was typed is shown to be copied when the other window has annulled the visit and the form is gone', async () => {
  const { inOtherWindow } = aVisit();
  await open();
  await write(matter, 'Szkoła i lekarz.');
  await choose(forms.reason.mistyped);
  inOtherWindow({ viewerMayCorrect: false });
  await sendForm();
  await told(forms.unsaved.title);
  expect(document.querySelector('[role="alertdialog"]')?.textContent).toContain(`${matter}Szkoła i lekarz.`);
  await press('Zamknij');
  expect(document.querySelector('[role="alertdialog"]')).toBeNull();
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
