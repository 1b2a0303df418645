import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { aCaseAfter, step } from '../../kit/case-path.js';
import { readCase, withRule } from '../../kit/case-steps.js';
import { startServer, type TestServer } from '../../kit/server.js';
import { aCentre } from '../../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  server.setToday('2026-03-02');
});
afterAll(() => server.stop());

test('G6 each step says who proposed and who decided, in the function of that day and not of today', async () => {
  const { centre, socialWorker, assistant } = await aCentre(server);
  await withRule(centre, 'QUALIFICATION', null);
  const acting = await centre.hire('Zastępczyni', { role: 'DIRECTOR', acting: true, validTo: '2026-03-02' as LocalDate });
  await centre.inside((em) =>
    em.execute(`insert into appointment (id, staff_member_id, role, acting, valid_from) values (?, ?, 'DIRECTOR', false, ?)`, [
      '0193c0de-0000-7000-8000-00000000aa01',
      acting.staffMemberId,
      '2026-03-03',
    ]),
  );
  const requested = await aCaseAfter(socialWorker, 'requestAssistant');
  const qualified = await step(acting, requested, 'qualifyFamily');
  server.setToday('2026-03-03');
  await acting.do('assignAssistant', 'AssignAssistantInput', {
    supportCaseId: qualified.id,
    assistantId: assistant.staffMemberId,
    expectedVersion: qualified.version,
  });
  expect(
    await readCase(acting, qualified.id, 'request { requestedAs } qualification { qualifiedAs } assignments { assignedAs }'),
  ).toEqual({
    request: { requestedAs: 'pracownik socjalny' },
    qualification: { qualifiedAs: 'p.o. kierownik ośrodka' },
    assignments: [{ assignedAs: 'kierownik ośrodka' }],
  });
});
