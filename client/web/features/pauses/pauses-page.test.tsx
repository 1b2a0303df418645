// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { anApi, eachOnItsOwnPage, openScreen, pageText, press, sendForm, told } from '../../frame/kit/screen.js';
import { pausesOutside } from './outside/texts.js';
import { PausesPage } from './pauses-page.js';
import { pauses } from './texts.js';

const FAMILY = '0193c0de-0000-7000-8000-0000000000f1';
const CASE = '0193c0de-0000-7000-8000-0000000000c1';
const ID = '0193c0de-0000-7000-8000-0000000000a1';

const pause = (over: object) => ({
  id: ID,
  version: 2,
  validFrom: '2026-02-24',
  validTo: '2026-03-12',
  cause: 'HOSPITAL',
  otherCause: null,
  remarks: 'Sanatorium w Rabce.',
  viewerMayEnd: true,
  viewerMayCorrect: true,
  viewerMayAnnul: false,
  author: { displayName: 'Anna Socha' },
  insteadOf: null,
  corrections: [],
  annulledAt: null,
  annulmentReason: null,
  annulledBy: null,
  ...over,
});

const open = async (nodes: readonly object[]) => {
  const asked = anApi({
    PausedFamily: () => ({
      data: { family: { id: FAMILY, surname: 'Próbna', currentCase: { id: CASE, viewerMayRecordVisitPause: true } } },
    }),
    VisitPausesOfCase: () => ({ data: { visitPauses: { nodes } } }),
    EndVisitPause: () => ({ data: { endVisitPause: { id: ID, version: 3 } } }),
  });
  await openScreen({
    path: '/rodziny/$familyId/przerwy',
    address: `/rodziny/${FAMILY}/przerwy`,
    component: PausesPage,
    texts: { pauses: { ...pauses, ...pausesOutside } },
  });
  return asked;
};

eachOnItsOwnPage();

test('D2 a pause that lasts shows its days, reason and author; who came back earlier ends it with yesterday, at the version seen', async () => {
  const asked = await open([pause({})]);
  await told('Od 24 lutego 2026 do 12 marca 2026: pobyt w szpitalu lub sanatorium');
  expect(pageText()).toContain(pauses.lasts);
  expect(pageText()).toContain('Zapisano: Anna Socha');
  await press(pauses.end.open);
  await sendForm();
  expect(asked.find(({ operation }) => operation === 'EndVisitPause')?.variables['input']).toMatchObject({
    pauseId: ID,
    expectedVersion: 2,
    validTo: '2026-03-01',
  });
});

test.each([
  ['that is over', { validTo: '2026-03-01' }],
  ['that is to come', { validFrom: '2026-03-03' }],
  ['that is not theirs', { viewerMayEnd: false }],
])('D2 nobody is offered to end a pause %s', async (_, over) => {
  await open([pause(over)]);
  await told('pobyt w szpitalu lub sanatorium');
  expect(pageText()).not.toContain(pauses.end.open);
});
