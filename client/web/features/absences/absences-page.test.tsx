// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { forms } from '../../frame/forms/texts.js';
import { anApi, choose, eachOnItsOwnPage, openScreen, pageText, press, sendForm, told, turn } from '../../frame/kit/screen.js';
import { absencesOutside } from './outside/texts.js';
import { absences } from './texts.js';
import { OwnAbsencesPage } from './absences-page.js';

const ID = '0193c0de-0000-7000-8000-0000000000a1';
const VIEWER = '0193c0de-0000-7000-8000-0000000000b1';

const absence = (over: object) => ({
  id: ID,
  version: 2,
  kind: 'SICKNESS',
  validFrom: '2026-03-01',
  validTo: '2026-03-04',
  recordedBy: { id: VIEWER, displayName: 'Anna Socha' },
  corrections: [
    {
      id: 'c1',
      field: 'validTo',
      oldValue: '2026-03-06',
      newValue: '2026-03-04',
      reason: 'Powrót wcześniej',
      correctedAt: '2026-03-02T08:00:00Z',
      correctedBy: { displayName: 'Ewa Lis' },
    },
  ],
  annulledAt: null,
  annulmentReason: null,
  annulledBy: null,
  ...over,
});

const open = (nodes: readonly object[]) => {
  const asked = anApi({
    AbsencesOfPerson: () => ({ data: { absences: { nodes } } }),
    RecordAbsence: () => ({
      data: null,
      refused: 'ABSENCE_OVERLAPS',
      userMessage: 'W części tych dni zapisano już nieobecność tej osoby.',
    }),
    CorrectAbsence: () => ({ data: { correctAbsence: { id: ID, version: 3 } } }),
  });
  return openScreen({
    path: '/nieobecnosci',
    address: '/nieobecnosci',
    component: OwnAbsencesPage,
    texts: { absences: { ...absences, ...absencesOutside } },
    viewer: { id: VIEWER },
  }).then(() => asked);
};

eachOnItsOwnPage();

test('L5 an absence that lasts shows its days, who recorded it and what was corrected', async () => {
  await open([absence({})]);
  await told('Zwolnienie lekarskie: od 1 marca 2026 do 4 marca 2026');
  expect(pageText()).toContain('trwa');
  expect(pageText()).toContain('Zapisał(a): Anna Socha');
  const mark = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'poprawiono');
  expect(mark?.getAttribute('aria-label')).toContain('Nieobecność od 1 marca 2026');
});

test('L5 an absence is shortened with a reason, at the version that was seen', async () => {
  const asked = await open([absence({})]);
  await told(absences.correct);
  await press(absences.correct);
  await sendForm();
  await told('Napisz, skąd ta poprawka.');
  const sent = () => asked.filter(({ operation }) => operation === 'CorrectAbsence').map(({ variables }) => variables['input']);
  expect(sent()).toEqual([]);
  await turn(absences.to, 'day', 'ArrowDown');
  await choose(forms.reason.mistyped);
  await sendForm();
  expect(sent()).toMatchObject([
    {
      absenceId: ID,
      expectedVersion: 2,
      kind: 'SICKNESS',
      validFrom: '2026-03-01',
      validTo: '2026-03-03',
      reason: forms.reason.mistyped,
    },
  ]);
});

test('L5 one that was annulled stays, struck through, and offers nothing', async () => {
  await open([
    absence({ annulledAt: '2026-03-02T08:00:00Z', annulmentReason: 'Pomyłka', annulledBy: { displayName: 'Ewa Lis' } }),
  ]);
  await told('Pomyłka');
  expect(pageText()).not.toContain(absences.correct);
  expect(pageText()).not.toContain('trwa');
});
