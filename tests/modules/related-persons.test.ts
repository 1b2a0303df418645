import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Caller } from '../kit/caller.js';
import { aFamily } from '../kit/families.js';
import { startServer, type TestServer } from '../kit/server.js';
import { aCentreWithAssignedFamily } from '../kit/visit-path.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

const ADD = ['addRelatedPerson', 'AddRelatedPersonInput'] as const;
const CORRECT = ['correctRelatedPerson', 'CorrectRelatedPersonInput'] as const;
const END = ['endRelatedPerson', 'EndRelatedPersonInput'] as const;
const AROUND = `query($id: ID!) { family(id: $id) { relatedPersons { id version name relation phone note endedOn corrected
  familyMember { id } corrections { field oldValue newValue reason } } } }`;

interface Related {
  readonly id: string;
  readonly version: number;
}
const around = async (who: Caller, id: string): Promise<readonly Related[]> =>
  (await who.get<{ family: { relatedPersons: readonly Related[] } }>(AROUND, { id })).family.relatedPersons;

test('B4, B1 legal guardian, actual carer, kurator, extended family and contact persons stand with name, relation and telephone, of whom they are', async () => {
  const { assistant, supportCase, memberIds } = await aCentreWithAssignedFamily(server, { rules: false });
  const familyId = supportCase.family.id;
  const [first] = memberIds;
  const people = [
    { name: 'Jan Opiekuńczy', relation: 'LEGAL_GUARDIAN', phone: '600 000 001', familyMemberId: first },
    { name: 'Ewa Faktyczna', relation: 'ACTUAL_CARER', phone: '600 000 002', familyMemberId: first },
    { name: 'Adam Kuratorski', relation: 'PROBATION_OFFICER', phone: '600 000 003', familyMemberId: first },
    { name: 'Babcia Zofia', relation: 'EXTENDED_FAMILY', phone: null, note: 'odbiera dzieci z przedszkola' },
    { name: 'Pani Maria', relation: 'CONTACT_PERSON', phone: '600 000 004' },
  ];
  for (const one of people) await assistant.do(...ADD, { familyId, ...one });
  expect(await around(assistant, familyId)).toMatchObject(
    people.map(({ familyMemberId, ...one }) => ({ ...one, familyMember: familyMemberId ? { id: familyMemberId } : null })),
  );
});

test('B4 the kurator who changed is ended on a day and stays readable; a telephone is corrected with history', async () => {
  const { assistant, director, centre, supportCase } = await aCentreWithAssignedFamily(server, { rules: false });
  const familyId = supportCase.family.id;
  await assistant.do(...ADD, { familyId, name: 'Adam Kuratorski', relation: 'PROBATION_OFFICER', phone: '600 000 003' });
  const [kurator] = await around(assistant, familyId);
  const of = { relatedPersonId: kurator?.id };
  const to = { ...of, name: 'Adam Kuratorski', relation: 'PROBATION_OFFICER', phone: '600 000 005', reason: 'nowy numer' };
  await assistant.refused('CONFLICT', ...CORRECT, { ...to, expectedVersion: 2 });
  await assistant.do(...CORRECT, { ...to, expectedVersion: 1 });
  expect(await around(assistant, familyId)).toMatchObject([
    {
      phone: '600 000 005',
      corrected: true,
      corrections: [{ field: 'phone', oldValue: '600 000 003', newValue: '600 000 005', reason: 'nowy numer' }],
    },
  ]);
  const elsewhere = await aFamily(centre, 'Lis');
  const { family } = await director.get<{ family: { members: { id: string }[] } }>(
    `{ family(id: "${elsewhere}") { members { id } } }`,
  );
  const stranger = family.members[0]?.id;
  await director.refused('NOT_FOUND', ...CORRECT, { ...to, familyMemberId: stranger, expectedVersion: 2 });
  await director.refused('NOT_FOUND', ...ADD, { familyId, name: 'x', relation: 'OTHER', familyMemberId: stranger });
  const { field } = await assistant.refused('DATE_IN_FUTURE', ...END, { ...of, expectedVersion: 2, endedOn: '2026-03-03' });
  expect(field).toBe('input.endedOn');
  await assistant.do(...END, { ...of, expectedVersion: 2, endedOn: '2026-03-01' });
  await assistant.refused('RELATED_PERSON_ENDED', ...END, { ...of, expectedVersion: 3, endedOn: '2026-03-02' });
  expect(await around(assistant, familyId)).toMatchObject([{ name: 'Adam Kuratorski', endedOn: '2026-03-01' }]);
  const other = await centre.hire('Inny asystent', { role: 'FAMILY_ASSISTANT' });
  await other.refused('NOT_FOUND', ...END, { ...of, expectedVersion: 3, endedOn: '2026-03-01' });
});
