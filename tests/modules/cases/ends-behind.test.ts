import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { decide, propose, refusedProposal } from '../../kit/amending.js';
import type { Caller } from '../../kit/caller.js';
import { CASE_FIELDS, type CaseRow, step } from '../../kit/case-path.js';
import { openZaZyciem, readCase } from '../../kit/case-steps.js';
import { startServer, type TestServer } from '../../kit/server.js';
import { accompanied } from '../../kit/visit-path.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

const ofCase = (who: Caller, id: string) => readCase<CaseRow>(who, id, CASE_FIELDS);

describe('point 2 N2 L7 nothing of a case is dated after its end', () => {
  test('point 2 L8 N2 the end of a Za życiem application is not corrected to a day after the closing', async () => {
    const { director, socialWorker, supportCase } = await accompanied(server, true);
    const { id, family } = supportCase;
    await openZaZyciem(socialWorker, { newFamily: null, familyId: family.id, appliedOn: '2026-03-05' });
    server.setToday('2026-03-10');
    const { version: expectedVersion } = await ofCase(director, id);
    const end = { supportCaseId: id, expectedVersion, endedOn: '2026-03-08', reason: 'RESIGNED', note: null };
    await socialWorker.do('endZaZyciem', 'EndZaZyciemInput', end);
    await step(socialWorker, await ofCase(director, id), 'closeCase', { closedOn: '2026-03-10' });
    server.setToday('2026-03-30');
    const late = { what: 'ZA_ZYCIEM', endedOn: '2026-03-25' } as const;
    expect((await refusedProposal('PERIOD_INVALID', socialWorker, id, late))['field']).toBe('input.endedOn');
    await propose(socialWorker, id, 'ZA_ZYCIEM', { endedOn: '2026-03-10' });
    await decide(director, id, 'CONFIRMED');
    expect(await readCase(director, id, 'zaZyciemApplications { endedOn }')).toEqual({
      zaZyciemApplications: [{ endedOn: '2026-03-10' }],
    });
  });
});
