import { expect, test } from 'vitest';
import { addTexts } from '../../frame/text/i18n.js';
import { assignmentEvents } from './assignment-events.js';
import { assignmentsOutside } from './outside/texts.js';
import { assignments } from './texts.js';

const lena = { id: 'l1', displayName: 'Lena Pokazowa' };
const robert = { id: 'r1', displayName: 'Robert Wzorcowy' };

const asked = (id: string, decision: 'GRANTED' | 'REFUSED', decisionReason: string | null) => ({
  id,
  requestedOn: '2026-03-02',
  requestedAs: 'asystent rodziny',
  reason: `Prośba ${id}.`,
  decision,
  decidedOn: '2026-03-02',
  decidedAs: 'kierownik ośrodka',
  decisionReason,
  requestedBy: lena,
  decidedBy: robert,
});

test('A13 G6 of one day what was asked first stands before what was asked anew, each with what was decided, by whom and as what', () => {
  addTexts({ assignments: assignmentsOutside });
  addTexts({ assignments });
  const cases = [
    { id: 'c1', assignments: [], reliefRequests: [asked('druga', 'GRANTED', null), asked('pierwsza', 'REFUSED', 'Razem.')] },
  ];
  const told = assignmentEvents.eventsOf({ family: { id: 'f1', cases } });
  const { reliefAsked, reliefDecided } = assignmentsOutside.history;
  expect(told.map(({ title, by }) => [title, by])).toEqual([
    [reliefAsked, 'Lena Pokazowa, asystent rodziny'],
    [reliefDecided.REFUSED, 'Robert Wzorcowy, kierownik ośrodka'],
    [reliefAsked, 'Lena Pokazowa, asystent rodziny'],
    [reliefDecided.GRANTED, 'Robert Wzorcowy, kierownik ośrodka'],
  ]);
  expect(told.map(({ id }) => id)).toEqual(['pierwsza', 'pierwsza-decided', 'druga', 'druga-decided']);
});
