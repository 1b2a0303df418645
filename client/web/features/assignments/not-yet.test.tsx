// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { eachOnItsOwnPage, openScreen, pageText } from '../../frame/kit/screen.js';
import { NotYet } from './not-yet.js';
import { assignments } from './texts.js';

eachOnItsOwnPage();

const answered = (outcome: 'RETURNED' | 'REFUSED') => ({
  requestedOn: '2026-11-27',
  justification: 'Rodzina chce pomocy.',
  requestedAs: null,
  requestedBy: { displayName: 'Anna Próbna' },
  decision: {
    id: 'd1',
    outcome,
    reason: 'Dopisz, jakiej pomocy już próbowano.',
    decidedOn: '2026-11-28',
    decidedAs: 'kierownik ośrodka',
    decidedBy: { displayName: 'Zofia Wzorcowa' },
  },
});

const WHAT_WENT_BACK = 'Dopisz, jakiej pomocy już próbowano.Zdecydował(a) Zofia Wzorcowa, kierownik ośrodka, 28 listopada 2026.';

test.each([
  ['nobody asked for an assistant', null, assignments.notRequested],
  ['the request was returned', answered('RETURNED'), assignments.answered.RETURNED + WHAT_WENT_BACK],
  ['the request was refused', answered('REFUSED'), assignments.answered.REFUSED + WHAT_WENT_BACK],
] as const)('A8 G6 where %s the page of assignment says so, with what went back and who decided', async (_, request, words) => {
  const supportCase = { track: 'ORDINARY', awaitedDecision: null, request } as Parameters<typeof NotYet>[0]['supportCase'];
  await openScreen({
    path: '/przydzial',
    address: '/przydzial',
    component: () => <NotYet supportCase={supportCase} />,
    texts: { assignments },
  });
  expect(pageText()).toBe(words);
});
