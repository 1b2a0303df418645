import { expect, test } from 'vitest';
import type { CaseStage } from '@asysta/schema/cases/codes';
import { parseLocalDate } from '@asysta/schema/values/local-date';
import { belongsToCase, recordsContacts } from './contacts.rules.js';

const codeOf = (verdict: { allowed: boolean; code?: string }) => verdict.code ?? 'ALLOWED';

test.each([
  ['the assistant of the family', 'anna', 'FAMILY_ASSISTANT', true, 'ALLOWED'],
  ['the assistant, without the right to record', 'anna', 'FAMILY_ASSISTANT', false, 'FORBIDDEN'],
  ['the social worker of the case', 'jan', 'SOCIAL_WORKER', true, 'ALLOWED'],
  ['the director', 'dorota', 'DIRECTOR', true, 'ALLOWED'],
  ['another assistant', 'ewa', 'FAMILY_ASSISTANT', true, 'FORBIDDEN'],
  ['another social worker', 'olga', 'SOCIAL_WORKER', true, 'FORBIDDEN'],
] as const)('L20 a contact of a case of Anna and Jan written by %s: %s', (_who, staffMemberId, role, mayRecord, code) => {
  const writer = { principal: { staffMemberId, appointments: [{ role }] }, may: () => mayRecord };
  expect(codeOf(recordsContacts(writer, { assistantId: 'anna', socialWorkerId: 'jan' }))).toBe(code);
});

test('L20 before anybody carries a case only the director writes in it', () => {
  const writer = (role: 'DIRECTOR' | 'SOCIAL_WORKER') => ({
    principal: { staffMemberId: 'olga', appointments: [{ role }] },
    may: () => true,
  });
  const nobody = { assistantId: null, socialWorkerId: null };
  expect(codeOf(recordsContacts(writer('DIRECTOR'), nobody))).toBe('ALLOWED');
  expect(codeOf(recordsContacts(writer('SOCIAL_WORKER'), nobody))).toBe('FORBIDDEN');
});

test.each<[string, CaseStage, string]>([
  ['2026-03-10', 'INTAKE', 'ALLOWED'],
  ['2026-03-11', 'IN_SUPPORT', 'DATE_IN_FUTURE'],
  ['2026-03-05', 'IN_SUPPORT', 'ALLOWED'],
  ['2026-03-04', 'IN_SUPPORT', 'CONTACT_BEFORE_CASE'],
  ['2026-03-10', 'CLOSED', 'CASE_STAGE_MISMATCH'],
])('L20 on 10 March, in a case opened on 5 March, a contact of %s at stage %s: %s', (contactedOn, stage, code) => {
  const verdict = belongsToCase({
    stage,
    openedOn: parseLocalDate('2026-03-05'),
    contactedOn: parseLocalDate(contactedOn),
    today: parseLocalDate('2026-03-10'),
  });
  expect(codeOf(verdict)).toBe(code);
  if (!verdict.allowed && stage !== 'CLOSED') expect(verdict).toMatchObject({ details: { field: 'input.contactedOn' } });
});
