import { expect, test } from 'vitest';
import { refusalInWords } from '@asysta/schema/refusals';
import { allowed, ensure, found, refuse, refused, Refusal } from './refusal.js';

const thrownBy = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

test('a refusal carries its code, the sentence for whoever reads it, and what it was told beside them', () => {
  const facts = { version: 3 };
  const { message, name, code, extensions } = new Refusal('CONFLICT', { field: 'input.id', facts });
  expect([message, name, code]).toEqual(['CONFLICT', 'Refusal', 'CONFLICT']);
  expect(extensions).toEqual({ code, userMessage: refusalInWords('CONFLICT', facts), field: 'input.id', facts });
  expect(new Refusal('NOT_FOUND').extensions).toEqual({ code: 'NOT_FOUND', userMessage: refusalInWords('NOT_FOUND') });
});

test('to refuse is to stop with the code', () => {
  expect(thrownBy(() => refuse('CONFLICT', { facts: { version: 3 } }))).toEqual(
    new Refusal('CONFLICT', { facts: { version: 3 } }),
  );
});

test('the verdict of a rule lets pass, or stops with its own code and details', () => {
  expect(() => ensure(allowed)).not.toThrow();
  expect(thrownBy(() => ensure(refused('CONFLICT', { facts: { version: 3 } })))).toEqual(
    new Refusal('CONFLICT', { facts: { version: 3 } }),
  );
  expect(refused('FORBIDDEN')).toEqual({ allowed: false, code: 'FORBIDDEN', details: {} });
});

test('a row that is there is answered, and none is NOT_FOUND', () => {
  for (const there of [0, '', false]) expect(found(there)).toBe(there);
  for (const none of [null, undefined]) expect(thrownBy(() => found(none))).toEqual(new Refusal('NOT_FOUND'));
});
