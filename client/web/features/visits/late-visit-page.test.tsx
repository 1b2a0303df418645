// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { anApi, choose, eachOnItsOwnPage, openScreen, pageText, sendForm, told, write } from '../../frame/kit/screen.js';
import { LateVisitOfFamilyPage, LateVisitPage } from './late-visit-page.js';
import { visits } from './texts.js';

const FAMILY = '0193c0de-0000-7000-8000-0000000000f1';
const CASE = '0193c0de-0000-7000-8000-0000000000c1';
const ANNA = '0193c0de-0000-7000-8000-0000000000a1';
const { late, form } = visits;

const aFamily = (surname: string, ordinal: number) => ({
  assignmentId: `0193c0de-0000-7000-8000-0000000000b${ordinal}`,
  supportCaseId: CASE,
  surname,
  number: `${ordinal}/2026`,
  assignedOn: '2026-01-05',
  endedOn: '2026-02-20',
});

const recorded = { RecordLateVisit: () => ({ data: { recordLateVisit: { id: FAMILY, version: 1 } } }) };

const openOwn = async (families: readonly object[]) => {
  const asked = anApi({ LateFamilies: () => ({ data: { familiesOfLateVisits: families } }), ...recorded });
  await openScreen({ path: '/po-czasie', address: '/po-czasie', component: LateVisitPage, texts: { visits } });
  await told(late.title);
  return () => asked.filter(({ operation }) => operation === 'RecordLateVisit').map(({ variables }) => variables['input']);
};

/** All that is asked of a late visit. */
const answer = async () => {
  await choose('60 min');
  await choose('Mieszkanie rodziny');
  await write(late.personsInWords, 'mama i młodszy syn');
  await choose('Wsparcie emocjonalne');
  await write(form.matter, 'Plan dnia.');
  await write(late.reason, 'zwolnienie lekarskie');
};

eachOnItsOwnPage();

test('L18 the only family is chosen already, shown by surname, number and own days alone, and the visit says why it is late', async () => {
  const sent = await openOwn([aFamily('Próbna', 1)]);
  expect(pageText()).toContain('Rodzina Próbna, sprawa 1/2026: od 5 stycznia 2026 do 20 lutego 2026.');
  expect(pageText()).not.toContain(late.which);
  await answer();
  await sendForm();
  expect(sent()).toMatchObject([
    {
      supportCaseId: CASE,
      visitedOn: '2026-02-20',
      kind: 'REGULAR',
      personsInWords: 'mama i młodszy syn',
      lateReason: 'zwolnienie lekarskie',
    },
  ]);
  expect(sent()[0]).not.toHaveProperty('familyMemberIds');
});

test('L18 of several families one is asked for first', async () => {
  await openOwn([aFamily('Próbna', 1), aFamily('Inna', 2)]);
  expect(pageText()).toContain(late.which);
  expect(pageText()).not.toContain(late.submit);
  await choose('Inna, 2/2026');
  expect(pageText()).toContain('Rodzina Inna, sprawa 2/2026');
});

test('L18 without the reason nothing is sent', async () => {
  const sent = await openOwn([aFamily('Próbna', 1)]);
  await answer();
  await write(late.reason, '');
  await sendForm();
  expect(sent()).toEqual([]);
  expect(document.querySelector('[role="alert"]')?.textContent).toContain(late.reason);
});

test('L18 where no family may be written of any more, the page says until when and who may', async () => {
  await openOwn([]);
  expect(pageText()).toContain(late.empty.text);
  expect(pageText()).not.toContain(late.submit);
});

const openOfFamily = async (assignments: readonly object[]) => {
  const currentCase = { id: CASE, number: '1/2026', assignments };
  const asked = anApi({
    LateFamily: () => ({ data: { family: { id: FAMILY, surname: 'Próbna', currentCase } } }),
    ...recorded,
  });
  await openScreen({
    path: '/rodziny/$familyId/wizyty/po-czasie',
    address: `/rodziny/${FAMILY}/wizyty/po-czasie`,
    component: LateVisitOfFamilyPage,
    texts: { visits },
  });
  await told(late.title);
  return () => asked.filter(({ operation }) => operation === 'RecordLateVisit').map(({ variables }) => variables['input']);
};

const assistant = { id: ANNA, displayName: 'Anna Socha' };

test('L18 the director writes it in the name of the assistant who has gone', async () => {
  const sent = await openOfFamily([{ id: CASE, assignedOn: '2026-01-05', endedOn: '2026-02-20', assistant }]);
  await answer();
  await sendForm();
  expect(sent()).toMatchObject([{ assistantId: ANNA, supportCaseId: CASE }]);
});

test('L18 while the assistant is still with the family nothing is late', async () => {
  await openOfFamily([{ id: CASE, assignedOn: '2026-01-05', endedOn: null, assistant }]);
  expect(pageText()).toContain(late.nobody);
  expect(pageText()).not.toContain(late.submit);
});
