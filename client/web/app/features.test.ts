import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CASE_STAGES, type CaseStage } from '@asysta/schema/cases/codes';
import { expect, test } from 'vitest';
import type { CaseRights } from '../frame/slots/slots.js';
import { slotsOf } from '../frame/slots/use-slots.js';
import type { Permission } from '@asysta/schema/catalogue';
import { features } from './features.js';

const slots = slotsOf(features);
const nobody: CaseRights = { permissions: [], viewerMayRecordVisit: false };
const mayAssign: CaseRights = { permissions: ['assistant:assign'] satisfies Permission[], viewerMayRecordVisit: false };
const mayVisit: CaseRights = { permissions: ['visit:record'] satisfies Permission[], viewerMayRecordVisit: true };

test('every feature is listed, with copy of its own name', () => {
  const folders = readdirSync(join(import.meta.dirname, '..', 'features'));
  expect(features.flatMap(({ texts }) => Object.keys(texts)).toSorted()).toEqual(folders.toSorted());
});

test.each<[string, readonly { readonly place: number }[]]>([
  ['tabs of the card', slots.cardTabs],
  ['main sections of the card', slots.cardSections.filter(({ column }) => column === 'main')],
  ['side sections of the card', slots.cardSections.filter(({ column }) => column === 'side')],
  ['badges of the card', slots.cardBadges],
  ['sources of the history', slots.fileEvents],
  ['panels of Dziś', slots.todayPanels],
])('no two %s want the same place', (_, parts) => {
  expect(parts.length).toBeGreaterThan(0);
  expect(new Set(parts.map(({ place }) => place)).size).toBe(parts.length);
});

test.each<[CaseStage, CaseRights, CaseRights]>([
  ['QUALIFIED', mayAssign, mayVisit],
  ['ASSIGNED', mayVisit, mayAssign],
  ['IN_SUPPORT', mayVisit, mayAssign],
])('at %s the next step is offered only to whoever the server says may take it', (stage, whose, whoseNot) => {
  const steps = slots.nextSteps.filter(({ at }) => at === stage);
  expect(steps.map(({ isMine }) => [isMine(whose), isMine(whoseNot), isMine(nobody)])).toEqual([[true, false, false]]);
});

test('each stage has at most one noun that carries a case on from it', () => {
  for (const stage of CASE_STAGES) expect(slots.nextSteps.filter(({ at }) => at === stage).length).toBeLessThan(2);
});
