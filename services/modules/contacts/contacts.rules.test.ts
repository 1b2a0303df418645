import { expect, test } from 'vitest';
import type { CaseStage } from '@asysta/schema/cases/codes';
import { parseLocalDate } from '@asysta/schema/values/local-date';
import { belongsToCase, withinStandIn } from './contacts.rules.js';

const codeOf = (verdict: { allowed: boolean; code?: string }) => verdict.code ?? 'ALLOWED';

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

test.each([
  ['2026-03-05', null, 'ALLOWED'],
  ['2026-03-05', '2026-03-05', 'ALLOWED'],
  ['2026-03-04', '2026-03-05', 'NOT_STANDING_IN_THEN'],
])('L5 a contact of %s by whoever stands in since %s: %s', (contactedOn, since, code) => {
  expect(codeOf(withinStandIn(parseLocalDate(contactedOn), since ? parseLocalDate(since) : null))).toBe(code);
});
