import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { percentOf, scoreOf, tableOf } from './scores.ts';

const outcomes = (file: string, ...statuses: string[]) => statuses.map((status) => ({ fileName: resolve(file), status }));

test('what lived and what no test reached counts against the tests, what was not run counts for nothing', () => {
  const score = scoreOf(
    outcomes('a.ts', 'Killed', 'Timeout', 'Killed', 'Survived', 'NoCoverage', 'Ignored', 'CompileError', 'RuntimeError'),
  );
  expect(score).toEqual({ noticed: 3, counted: 5 });
  expect(percentOf(score)).toBe(60);
  expect(percentOf(scoreOf([]))).toBe(100);
});

test('the table tells of each file, of each layer, and what it left out', () => {
  const table = tableOf([
    ...outcomes('services/modules/visits/verbs/record-visit.ts', 'Killed', 'Survived'),
    ...outcomes('services/modules/visits/visits.rules.ts', 'Killed'),
    ...outcomes('services/modules/staff/verbs/hire.ts', 'Killed', 'Timeout', 'CompileError'),
    ...outcomes('services/platform/module/slot.ts', 'Ignored'),
  ]);
  expect(table.split('\n')).toEqual([
    'file | noticed/run | score',
    'services/modules/visits/verbs/record-visit.ts | 1/2 | 50.0 %',
    'services/modules/visits/visits.rules.ts | 1/1 | 100.0 %',
    'services/modules/staff/verbs/hire.ts | 2/2 | 100.0 %',
    'layer | noticed/run | score',
    'verbs | 3/4 | 75.0 %',
    'rules | 1/1 | 100.0 %',
    'Of 7 mutants 1 ran out of time, 0 broke the tests before they began, 1 were left out and 1 not drawn',
  ]);
});
