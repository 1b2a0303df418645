// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { anApi, choose, eachOnItsOwnPage, openScreen, pageText, sendForm, told, write } from '../../../frame/kit/screen.js';
import { StepPage } from '../step-page.js';
import { cases } from '../texts.js';

const FAMILY = '0193c0de-0000-7000-8000-0000000000f1';
const CASE = '0193c0de-0000-7000-8000-0000000000c1';
const REFUSAL = '0193c0de-0000-7000-8000-0000000000b1';
const words = cases.notification;

/** A family that refused, under an order or without one, before any interview. */
const aRefusal = async (track: 'ORDINARY' | 'COURT') => {
  const asked = anApi({
    CaseForStep: () => ({
      data: {
        family: {
          id: FAMILY,
          surname: 'Próbna',
          currentCase: {
            id: CASE,
            version: 7,
            number: 'AR/1/2026',
            track,
            closedOn: null,
            viewerMay: ['DECIDE_ON_COURT_NOTIFICATION'],
            courtMayBeInformed: false,
            interviews: [],
            refusals: [
              {
                id: REFUSAL,
                refusedOn: '2026-03-01',
                circumstances: 'Nie otwierają drzwi.',
                courtMustBeInformed: track === 'COURT',
                decision: null,
                annulledAt: null,
              },
            ],
          },
        },
      },
    }),
    SendDecision: () => ({ data: { decideOnCourtNotification: { id: CASE, version: 8 } } }),
  });
  await openScreen({
    path: '/rodziny/$familyId/sprawa/$step',
    address: `/rodziny/${FAMILY}/sprawa/zawiadomienie-sadu`,
    component: StepPage,
    texts: { cases },
  });
  await told(words.decision);
  return () => asked.filter(({ operation }) => operation === 'SendDecision').map(({ variables }) => variables['input']);
};

const isClosed = (value: string) => document.querySelector<HTMLInputElement>(`input[type="radio"][value="${value}"]`)?.disabled;

eachOnItsOwnPage();

test('A6 by consent the page names the duty of whoever knows of a threat to a child, and the director may keep silent', async () => {
  const sent = await aRefusal('ORDINARY');
  expect(pageText()).toContain('art. 572 Kodeksu postępowania cywilnego');
  expect(pageText()).not.toContain(words.underOrder);
  expect([isClosed('NOTIFY'), isClosed('DO_NOT_NOTIFY')]).toEqual([true, false]);
  await choose(words.doNotNotify + words.doNotNotifyNote);
  await write(words.reason, 'Rodzina chce poczekać.');
  await sendForm();
  expect(sent()).toMatchObject([{ refusalId: REFUSAL, decision: 'DO_NOT_NOTIFY', courtName: null }]);
});

test('A6 A7 of a refusal under an order the page says what is owed to the court and offers nothing else', async () => {
  const sent = await aRefusal('COURT');
  expect(pageText()).toContain('art. 109 § 4 i art. 100 § 2 Kodeksu rodzinnego i opiekuńczego');
  expect(pageText()).toContain(words.silenceImpossible);
  expect([isClosed('NOTIFY'), isClosed('DO_NOT_NOTIFY')]).toEqual([false, true]);
  await choose(words.notify + words.notifyNote);
  await write(words.reason, 'Rodzina nie wykonuje postanowienia.');
  await write(words.courtName, 'Sąd Rejonowy, III Wydział Rodzinny i Nieletnich');
  await sendForm();
  expect(sent()).toMatchObject([{ decision: 'NOTIFY', courtName: 'Sąd Rejonowy, III Wydział Rodzinny i Nieletnich' }]);
});
