import { expect, test } from 'vitest';
import type { Figure } from './submissions.rules.js';
import { totalsOf } from './submissions.rules.js';

const families = (value: number): Figure => ({ figure: 'FAMILIES_ACCOMPANIED', label: 'rodziny', value });
const assistants = (value: number): Figure => ({ figure: 'ASSISTANTS_EMPLOYED', label: 'asystenci', value });

test('each figure is summed over the centres that have submitted, and those are counted', () => {
  expect(totalsOf([{ figures: [families(3), assistants(2)] }, { figures: [] }, { figures: [families(4)] }])).toEqual([
    { figure: 'FAMILIES_ACCOMPANIED', label: 'rodziny', value: 7, centres: 2 },
    { figure: 'ASSISTANTS_EMPLOYED', label: 'asystenci', value: 2, centres: 1 },
  ]);
});

test('a centre that submitted a zero is counted', () => {
  expect(totalsOf([{ figures: [families(0)] }, { figures: [families(5)] }])).toEqual([
    { figure: 'FAMILIES_ACCOMPANIED', label: 'rodziny', value: 5, centres: 2 },
  ]);
});

test('nothing submitted, nothing summed', () => {
  expect(totalsOf([])).toEqual([]);
  expect(totalsOf([{ figures: [] }])).toEqual([]);
});
