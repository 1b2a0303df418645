import { expect, test } from 'vitest';
import type { CaseStage } from '@asysta/schema/cases/codes';
import type { CaseState } from '../rules/case-state.rules.js';
import { annulsStep, correctsStep, mendsDecision, stageLeft } from './mending.rules.js';

const codeOf = (verdict: { allowed: boolean; code?: string }) => verdict.code ?? 'ALLOWED';
const writer = (staffMemberId: string, role: 'SOCIAL_WORKER' | 'DIRECTOR', mayDo = true) => ({
  principal: { staffMemberId, appointments: [{ role }] },
  may: () => mayDo,
});

test.each([
  ['whoever wrote it down', writer('jan', 'SOCIAL_WORKER'), 'jan', 'ALLOWED', 'ALLOWED'],
  ['whoever wrote it down, without the right', writer('jan', 'SOCIAL_WORKER', false), 'jan', 'FORBIDDEN', 'FORBIDDEN'],
  ['whoever wrote it down, after a hand-over', writer('jan', 'SOCIAL_WORKER'), 'olga', 'ALLOWED', 'ALLOWED'],
  ['the director, while they lead the case', writer('dorota', 'DIRECTOR'), 'jan', 'FORBIDDEN', 'ALLOWED'],
  ['the director, after a hand-over', writer('dorota', 'DIRECTOR'), 'olga', 'ALLOWED', 'ALLOWED'],
  ['the director, after closing', writer('dorota', 'DIRECTOR'), null, 'ALLOWED', 'ALLOWED'],
  ['whoever leads the case now', writer('olga', 'SOCIAL_WORKER'), 'olga', 'FORBIDDEN', 'FORBIDDEN'],
] as const)('point 2 a step of Jan: %s', (_who, op, leaderId, corrects, annuls) => {
  expect(codeOf(correctsStep(op, { recorderId: 'jan', leaderId }))).toBe(corrects);
  expect(codeOf(annulsStep(op, { recorderId: 'jan' }))).toBe(annuls);
});

test('a step of which nobody knows who wrote it down is the director’s', () => {
  expect(codeOf(correctsStep(writer('dorota', 'DIRECTOR'), { recorderId: null, leaderId: null }))).toBe('ALLOWED');
  expect(codeOf(correctsStep(writer('jan', 'SOCIAL_WORKER'), { recorderId: null, leaderId: 'jan' }))).toBe('FORBIDDEN');
});

test('A6 a decision is mended by whoever made it, or by the director', () => {
  expect(codeOf(mendsDecision(writer('ewa', 'SOCIAL_WORKER'), { deciderId: 'ewa' }))).toBe('ALLOWED');
  expect(codeOf(mendsDecision(writer('ewa', 'SOCIAL_WORKER', false), { deciderId: 'ewa' }))).toBe('FORBIDDEN');
  expect(codeOf(mendsDecision(writer('dorota', 'DIRECTOR'), { deciderId: 'ewa' }))).toBe('ALLOWED');
  expect(codeOf(mendsDecision(writer('jan', 'SOCIAL_WORKER'), { deciderId: 'ewa' }))).toBe('FORBIDDEN');
});

const state = (over: Partial<CaseState>): CaseState => ({
  stage: 'INTAKE',
  track: 'ORDINARY',
  interviewed: true,
  assistantNecessary: true,
  diagnosed: true,
  offered: true,
  inForce: [],
  ordered: false,
  applied: false,
  undecidedRefusal: false,
  suspended: false,
  rules: [],
  ...over,
});

test.each<[CaseStage, Partial<CaseState>, { requests: number; refusals: number }, CaseStage]>([
  ['OFFERED', { offered: false }, { requests: 0, refusals: 0 }, 'DIAGNOSED'],
  ['DIAGNOSED', { offered: false, diagnosed: false }, { requests: 0, refusals: 0 }, 'INTERVIEWED'],
  ['INTERVIEWED', { offered: false, diagnosed: false, interviewed: false }, { requests: 0, refusals: 0 }, 'INTAKE'],
  ['DIAGNOSED', { offered: false }, { requests: 0, refusals: 0 }, 'DIAGNOSED'],
  ['REFUSED', {}, { requests: 0, refusals: 1 }, 'REFUSED'],
  ['REFUSED', {}, { requests: 0, refusals: 0 }, 'OFFERED'],
  ['REFUSED', { inForce: ['CONSENT'] }, { requests: 0, refusals: 0 }, 'BASIS_GRANTED'],
  ['REQUESTED', { inForce: ['CONSENT'] }, { requests: 0, refusals: 0 }, 'BASIS_GRANTED'],
  ['REQUESTED', {}, { requests: 0, refusals: 0 }, 'OFFERED'],
  ['REQUESTED', { inForce: ['CONSENT'] }, { requests: 1, refusals: 0 }, 'REQUESTED'],
  ['BASIS_GRANTED', { offered: false }, { requests: 0, refusals: 0 }, 'BASIS_GRANTED'],
  ['IN_SUPPORT', { offered: false }, { requests: 0, refusals: 0 }, 'IN_SUPPORT'],
  ['CLOSED', { offered: false }, { requests: 0, refusals: 0 }, 'CLOSED'],
])('point 2 at %s with %o and %o left the case stands at %s', (stage, over, left, expected) => {
  expect(stageLeft(state({ stage, ...over }), left)).toBe(expected);
});
