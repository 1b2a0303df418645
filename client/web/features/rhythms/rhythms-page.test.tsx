// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { anApi, boxOf, eachOnItsOwnPage, openScreen, pageText, press, sendForm, told, write } from '../../frame/kit/screen.js';
import { rhythmsOutside } from './outside/texts.js';
import { RhythmsPage } from './rhythms-page.js';
import { rhythms } from './texts.js';

const FAMILY = '0193c0de-0000-7000-8000-0000000000f1';
const CASE = '0193c0de-0000-7000-8000-0000000000c1';
const ID = '0193c0de-0000-7000-8000-0000000000a1';

const rhythm = (over: object) => ({
  id: ID,
  version: 2,
  days: 3,
  validFrom: '2026-02-24',
  validTo: null,
  justification: 'Noworodek jest w domu.',
  viewerMayEnd: true,
  viewerMayCorrect: false,
  viewerMayAnnul: false,
  author: { displayName: 'Anna Socha' },
  insteadOf: null,
  corrections: [],
  annulledAt: null,
  annulmentReason: null,
  annulledBy: null,
  ...over,
});

const open = async (nodes: readonly object[], viewerMayRecordMeetingRhythm = true) => {
  const asked = anApi({
    FamilyOfRhythm: () => ({
      data: {
        family: {
          id: FAMILY,
          surname: 'Próbna',
          currentCase: { id: CASE, viewerMayRecordMeetingRhythm, lastVisit: { id: ID, visitedOn: '2026-02-26' } },
        },
      },
    }),
    MeetingRhythmsOfCase: () => ({ data: { meetingRhythms: { nodes } } }),
    EndMeetingRhythm: () => ({ data: { endMeetingRhythm: { id: ID, version: 3 } } }),
    RecordMeetingRhythm: () => ({ data: { recordMeetingRhythm: { id: ID } } }),
  });
  await openScreen({
    path: '/rodziny/$familyId/rytm',
    address: `/rodziny/${FAMILY}/rytm`,
    component: RhythmsPage,
    texts: { rhythms: { ...rhythms, ...rhythmsOutside } },
  });
  return (operation: string) => asked.filter((one) => one.operation === operation).map(({ variables }) => variables['input']);
};

eachOnItsOwnPage();

test('D2 a rhythm that counts shows how often, since when, why and by whom; it ends today, at the version seen', async () => {
  const sent = await open([rhythm({})]);
  await told('Co 3 dni, od 24 lutego 2026');
  expect(pageText()).toContain(rhythms.lasts);
  expect(pageText()).toContain('Noworodek jest w domu.');
  expect(pageText()).toContain('Zapisano: Anna Socha');
  await press(rhythms.end.open);
  await sendForm();
  expect(sent('EndMeetingRhythm')).toMatchObject([{ rhythmId: ID, expectedVersion: 2, validTo: '2026-03-02' }]);
});

test('D2 a new rhythm begins with the last meeting, without an end, and is sent with its number and its reason', async () => {
  const sent = await open([]);
  await told(rhythms.empty.title);
  await press(rhythms.record);
  boxOf(rhythms.form.days).focus();
  await write(rhythms.form.days, '2');
  boxOf(rhythms.form.days).blur();
  await write(rhythms.form.justification, 'Kryzys po rozstaniu.');
  await sendForm();
  expect(sent('RecordMeetingRhythm')).toMatchObject([
    { supportCaseId: CASE, days: 2, validFrom: '2026-02-26', validTo: null, justification: 'Kryzys po rozstaniu.' },
  ]);
});

test.each([
  ['one that is over', rhythm({ validTo: '2026-03-01' })],
  ['one that is to come', rhythm({ validFrom: '2026-03-03' })],
  ['one that is not theirs to end', rhythm({ viewerMayEnd: false })],
])('D2 nobody is offered to end %s, nor to record one where they may not', async (_, one) => {
  await open([one], false);
  await told('Co 3 dni');
  expect(pageText()).not.toContain(rhythms.end.open);
  expect(pageText()).not.toContain(rhythms.record);
});
