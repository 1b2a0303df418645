// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { anApi, eachOnItsOwnPage, openScreen, pageText, told } from '../../../frame/kit/screen.js';
import { StepPage } from '../step-page.js';
import { cases } from '../texts.js';

const FAMILY = '0193c0de-0000-7000-8000-0000000000f1';
const words = cases.notification;

/** A director about to decide upon a refusal; the interview found the assistant necessary or not. */
const openDecision = async (track: 'ORDINARY' | 'COURT', courtMayBeInformed: boolean) => {
  const currentCase = {
    id: '0193c0de-0000-7000-8000-0000000000c1',
    version: 7,
    number: 'AR/1/2026',
    track,
    stage: 'REFUSED',
    closedOn: null,
    viewerMay: ['DECIDE_ON_COURT_NOTIFICATION'],
    courtMayBeInformed,
    currentBasis: null,
    suspendedUntil: null,
    consents: [],
    courtOrders: [],
    deadlines: [],
    interviews: [],
    refusals: [
      {
        id: '0193c0de-0000-7000-8000-0000000000e1',
        refusedOn: '2026-03-02',
        circumstances: 'Matka nie chce nikogo w domu.',
        decision: null,
        annulledAt: null,
      },
    ],
    request: null,
  };
  anApi({
    CaseForStep: () => ({ data: { family: { id: FAMILY, surname: 'Próbna', members: [], formerMembers: [], currentCase } } }),
  });
  await openScreen({
    path: '/rodziny/$familyId/sprawa/$step',
    address: `/rodziny/${FAMILY}/sprawa/zawiadomienie-sadu`,
    component: StepPage,
    texts: { cases },
  });
  await told('Matka nie chce nikogo w domu.');
};

eachOnItsOwnPage();

test('A6 by consent the page says that the kierownik may inform the court, and that whoever knows of a threat to a child must (k.p.c. art. 572)', async () => {
  await openDecision('ORDINARY', true);
  expect(pageText()).toContain('kierownik może zawiadomić sąd opiekuńczy');
  expect(pageText()).toContain('ma obowiązek zawiadomić sąd (art. 572 Kodeksu postępowania cywilnego)');
  expect(pageText()).toContain('System nic nie wysyła');
  expect(pageText()).not.toContain(words.underOrder);
});

test('A6 under an order it says besides what is owed to the court (k.r.o. art. 109 § 4 and art. 100 § 2), without an interview', async () => {
  await openDecision('COURT', true);
  expect(pageText()).toContain('art. 572');
  expect(pageText()).toContain('art. 109 § 4 i art. 100 § 2 Kodeksu rodzinnego i opiekuńczego');
  expect(pageText()).toContain('Odmowę trzeba zgłosić sądowi, wywiad nie jest do tego potrzebny');
});

test('A6 where the interview found no assistant necessary, informing the court is not offered, and the page says why', async () => {
  await openDecision('ORDINARY', false);
  expect(pageText()).toContain(words.notifyImpossible);
  const [notify] = [...document.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
  expect(notify?.disabled).toBe(true);
});
