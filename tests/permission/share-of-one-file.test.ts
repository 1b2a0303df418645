import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Assignment } from '@asysta/services/modules/assignments/index';
import type * as finders from '@asysta/services/modules/assignments/assignments.finders';
import { SupportCase } from '@asysta/services/modules/cases/index';
import { Unit } from '@asysta/services/modules/centres/index';
import { PartnerInstitution } from '@asysta/services/modules/partners/index';
import { Family } from '@asysta/services/modules/families/index';
import { onlyOf } from '@asysta/services/platform/file/file-of-row';
import { randomIds } from '@asysta/services/platform/ids';
import { through } from '@asysta/services/platform/tenancy/doors';
import { aFile } from '../kit/files.js';
import { startServer, type TestServer } from '../kit/server.js';
import { aCentre } from '../kit/world.js';

const planted = vi.hoisted(() => ({ stray: false }));

// A finder that forgets whose case it was asked for.
vi.mock('@asysta/services/modules/assignments/assignments.finders', async (original) => {
  const real = await original<typeof finders>();
  const load: typeof real.assignmentsOf.load = (op, caseId) =>
    planted.stray ? op.em.find(Assignment, {}, { orderBy: { id: 'asc' } }) : real.assignmentsOf.load(op, caseId);
  return { ...real, assignmentsOf: { ...real.assignmentsOf, load } };
});

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

/** Two families of one assistant and a school. */
const office = async () => {
  const { centre, assistant } = await aCentre(server);
  const [own, other] = [
    await aFile(centre, { stage: 'IN_SUPPORT', assistantId: assistant.staffMemberId }),
    await aFile(centre, { stage: 'IN_SUPPORT', assistantId: assistant.staffMemberId }),
  ];
  const institution = randomIds();
  await centre.inside((em) => {
    em.create(PartnerInstitution, { id: institution, name: 'Szkoła', kind: 'SCHOOL', scope: 'pomoc' });
    em.create(Unit, { id: randomIds(), name: 'Dział', kind: 'DZIAL', parentId: null });
  });
  return { centre, assistant, own, other, institution };
};

test('H1 nothing of another file can be copied for a partner: the preview fails rather than show it', async () => {
  const { assistant, own, institution } = await office();
  const preview = `{ referralFields(familyId: "${own.familyId}", partnerInstitutionId: "${institution}") { field value } }`;
  expect((await assistant.ask(preview)).errors).toEqual([]);
  planted.stray = true;
  const { data, errors } = await assistant.ask(preview);
  planted.stray = false;
  expect([data, errors.map(({ extensions }) => extensions['code'])]).toEqual([null, ['INTERNAL']]);
});

test('H1 rows of a file are those whose declared path ends at it: its own at any distance, no other and none of no file', async () => {
  const { centre, own, other } = await office();
  await through(server.doors.read({ party: centre.party, staffMemberId: null }), async (em) => {
    const family = await em.findOneOrFail(Family, own.familyId);
    const mine = [
      await em.findOneOrFail(SupportCase, own.caseId),
      await em.findOneOrFail(Assignment, { supportCase: own.caseId }),
    ];
    expect(await onlyOf<object>(family, [...mine, family])).toEqual([...mine, family]);
    for (const stray of [
      await em.findOneOrFail(SupportCase, other.caseId),
      await em.findOneOrFail(Assignment, { supportCase: other.caseId }),
      await em.findOneOrFail(Family, other.familyId),
      (await em.find(Unit, {}))[0] as object,
    ])
      await expect(onlyOf<object>(family, [...mine, stray])).rejects.toThrow(/belongs to another file/);
  });
});
