import { expect, test } from 'vitest';
import { functionName } from './function-name.js';

test.each([
  ['dyrektor ośrodka', { role: 'DIRECTOR', acting: false, title: 'dyrektor ośrodka' }],
  ['kierownik ośrodka', { role: 'DIRECTOR', acting: false, title: null }],
  ['p.o. kierownik działu', { role: 'UNIT_HEAD', acting: true }],
  ['p.o. zastępcy kierownika wydziału', { role: 'UNIT_HEAD', acting: true, title: 'p.o. zastępcy kierownika wydziału' }],
  ['P. o. kierownika', { role: 'UNIT_HEAD', acting: true, title: 'P. o. kierownika' }],
  ['Pełniąca obowiązki kierownika', { role: 'UNIT_HEAD', acting: true, title: 'Pełniąca obowiązki kierownika' }],
  ['p.o. kierownik III Wydziału', { role: 'UNIT_HEAD', acting: true, title: 'kierownik III Wydziału' }],
  ['pedagog szkolny', { role: 'PARTNER_WORKER', acting: false, title: 'pedagog szkolny' }],
] as const)('U19 a function is called %s', (name, held) => {
  expect(functionName(held)).toBe(name);
});
