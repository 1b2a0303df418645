// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test } from 'vitest';
import { anApi, eachOnItsOwnPage, openScreen, pageText, press, sendForm, settled, told, write } from '../../frame/kit/screen.js';
import { HandOverOfFamilyPage, HandOverOfPersonPage } from './hand-over-page.js';
import { handovers } from './texts.js';

const [JAN, EWA] = ['0193c0de-0000-7000-8000-0000000000a1', '0193c0de-0000-7000-8000-0000000000a2'];
const [FIRST, SECOND] = ['0193c0de-0000-7000-8000-0000000000c1', '0193c0de-0000-7000-8000-0000000000c2'];
const FAMILY = '0193c0de-0000-7000-8000-0000000000f1';

const led = (id: string, surname: string) => ({
  id,
  number: 'AR/1/2026',
  family: { id: `f-${id}`, surname },
  socialWorker: { id: JAN, displayName: 'Jan Nowak' },
});

const aCentre = (outcomes: readonly object[]) => {
  const asked = anApi({
    SocialWorkerLoads: () => ({
      data: { socialWorkerLoads: [{ cases: 4, socialWorker: { id: EWA, displayName: 'Ewa Nowa' } }] },
    }),
    CasesLed: () => ({
      data: {
        staffMember: { id: JAN, displayName: 'Jan Nowak' },
        casesToHandOver: { nodes: [led(FIRST, 'Pierwsza'), led(SECOND, 'Druga')] },
      },
    }),
    CaseLed: () => ({
      data: { family: { id: FAMILY, surname: 'Pierwsza', currentCase: { ...led(FIRST, 'Pierwsza'), stage: 'INTAKE' } } },
    }),
    HandOverCases: () => ({ data: { handOverCases: { id: 'h1', outcomes } } }),
  });
  return {
    sent: () => asked.filter(({ operation }) => operation === 'HandOverCases').map(({ variables }) => variables['input']),
  };
};

const tick = async (words: string): Promise<void> => {
  const box = [...document.querySelectorAll('label')].find(({ textContent }) => textContent?.includes(words));
  act(() => box?.querySelector('input')?.click());
  await settled();
};

const leaveADraft = (key: string, values: object) =>
  localStorage.setItem(`asysta:draft:1:anna:${key}`, JSON.stringify({ values, idempotencyKey: 'key-1', savedAt: Date.now() }));

eachOnItsOwnPage();

test('L5 several cases are handed over after a question that names them, and one that stays says why', async () => {
  const reason = 'Tej sprawy nie może przejąć ta osoba: pełni tę funkcję w innej komórce.';
  const { sent } = aCentre([
    { id: 'o1', reason: null, supportCase: { id: FIRST } },
    { id: 'o2', reason, supportCase: { id: SECOND } },
  ]);
  leaveADraft(`hand-over:${JAN}`, { socialWorkerId: EWA, from: '2026-03-09', note: 'Uwaga na psa.', cases: [] });
  await openScreen({
    path: '/pracownicy/$staffMemberId/przekazanie',
    address: `/pracownicy/${JAN}/przekazanie`,
    component: HandOverOfPersonPage,
    texts: { handovers },
  });
  await press('Zaznacz wszystkie (2)');
  expect(pageText()).not.toContain('Zaznacz wszystkie');
  await sendForm();
  await told('Przekazać 2 sprawy?');
  expect(pageText()).toContain('Pierwsza i Druga. Od 9 marca 2026 prowadzi je Ewa Nowa.');
  expect(pageText()).toContain('Od tego dnia nie prowadzi ich już i ich nie widzi: Jan Nowak.');
  expect(sent()).toEqual([]);
  await press('Przekaż 2 sprawy');
  await told('Przekazano 1 sprawę.');
  expect(pageText()).toContain(`Rodzina Druga: ${reason}`);
  expect(sent()).toMatchObject([
    {
      socialWorkerId: EWA,
      from: '2026-03-09',
      note: 'Uwaga na psa.',
      cases: [{ supportCaseId: FIRST }, { supportCaseId: SECOND }],
    },
  ]);
});

test('L5 what was written waits where no case could go, and nobody is told that it went', async () => {
  const reason = 'Tej sprawy nie może przejąć ta osoba.';
  aCentre([{ id: 'o1', reason, supportCase: { id: FIRST } }]);
  leaveADraft(`hand-over:${JAN}`, { socialWorkerId: EWA, from: '2026-03-09', note: 'Uwaga na psa.', cases: [] });
  await openScreen({
    path: '/pracownicy/$staffMemberId/przekazanie',
    address: `/pracownicy/${JAN}/przekazanie`,
    component: HandOverOfPersonPage,
    texts: { handovers },
  });
  await told('Rodzina Druga');
  await tick('Rodzina Pierwsza');
  await sendForm();
  await press('Przekaż 1 sprawę');
  await told(`Rodzina Pierwsza: ${reason}`);
  expect(document.querySelector('textarea')?.value).toBe('Uwaga na psa.');
  expect(document.querySelectorAll('input[type=checkbox]:checked')).toHaveLength(1);
  expect(pageText()).not.toContain('Przekazano 1');
});

const openFamily = (permissions: readonly 'CASE_HAND_OVER'[] | readonly 'case:hand-over'[]) =>
  openScreen({
    path: '/rodziny/$familyId/przekazanie',
    address: `/rodziny/${FAMILY}/przekazanie`,
    component: HandOverOfFamilyPage,
    texts: { handovers },
    viewer: { permissions: permissions as never },
  });

test('without a note and somebody to take over nothing is asked and nothing sent', async () => {
  const { sent } = aCentre([]);
  await openFamily(['case:hand-over']);
  await told(handovers.taker);
  await write(handovers.note, 'Matka odbiera po 16.');
  await sendForm();
  await told('Wybierz, kto przejmie sprawy.');
  expect(sent()).toEqual([]);
});

test('whoever may not hand over is told who may', async () => {
  aCentre([]);
  await openFamily([]);
  await told(handovers.mayNot);
  expect(document.querySelector('form')).toBeNull();
});
