import { CorrectFamilySchema } from '@asysta/schema/families/inputs';
import { expect, test } from 'vitest';
import { checkOf, inEnvelope } from './envelope.js';

const familyId = '0193c0de-0000-7000-8000-0000000000f1';
const check = (known: { familyId: string }, surname: string) =>
  checkOf(CorrectFamilySchema, known)({ surname, street: '', city: null, phone: null, reason: 'przeprowadzka' }, undefined, {
    fields: {},
    shouldUseNativeValidation: false,
  });

test('what the page knows is checked and sent with the answers, and the form never holds it', async () => {
  const { values, errors } = await check({ familyId }, ' Próbna ');
  expect(errors).toEqual({});
  expect(values).toEqual({ familyId, surname: 'Próbna', street: null, city: null, phone: null, reason: 'przeprowadzka' });
});

test('a refused answer is told beside its field, and a page that knows a wrong id does not send', async () => {
  expect(Object.keys((await check({ familyId }, '')).errors)).toEqual(['surname']);
  expect(Object.keys((await check({ familyId: 'none' }, 'Próbna')).errors)).toEqual(['familyId']);
});

test('every request carries its key, and a change the version the person saw', () => {
  expect(inEnvelope({ halfYear: '2026-H1' }, 'key-1', undefined)).toEqual({ halfYear: '2026-H1', idempotencyKey: 'key-1' });
  expect(inEnvelope({ familyId }, 'key-2', 3)).toEqual({ familyId, idempotencyKey: 'key-2', expectedVersion: 3 });
  expect(inEnvelope({ familyId }, 'key-3', 3, ['PESEL_ROLE'])).toMatchObject({ confirmed: ['PESEL_ROLE'] });
});
