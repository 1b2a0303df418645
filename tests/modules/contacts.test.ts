import { afterAll, beforeAll, expect, test } from 'vitest';
import { aFile } from '../kit/files.js';
import { startServer, type TestServer } from '../kit/server.js';
import { aCentre } from '../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  server.setToday('2026-03-02');
});
afterAll(() => server.stop());

const CONTACTS = `query($familyId: ID!) { contacts(familyId: $familyId) { totalCount nodes { kind contactedOn note author { id } } } }`;
const call = (familyId: string, contactedOn = '2026-03-02') => ({ familyId, kind: 'PHONE', contactedOn, note: 'Termin wizyty.' });

test('the assistant of a family writes down a call, and whoever sees the family reads it, newest first', async () => {
  const { centre, assistant, director } = await aCentre(server);
  const { familyId } = await aFile(centre, { stage: 'IN_SUPPORT', assistantId: assistant.staffMemberId });
  await assistant.do('recordContact', 'RecordContactInput', call(familyId), 'id');
  await assistant.do('recordContact', 'RecordContactInput', { ...call(familyId, '2026-03-01'), kind: 'LETTER' }, 'id');
  const { contacts } = await director.get<{ contacts: unknown }>(CONTACTS, { familyId });
  const author = { id: assistant.staffMemberId };
  expect(contacts).toEqual({
    totalCount: 2,
    nodes: [
      { kind: 'PHONE', contactedOn: '2026-03-02', note: 'Termin wizyty.', author },
      { kind: 'LETTER', contactedOn: '2026-03-01', note: 'Termin wizyty.', author },
    ],
  });
});

test('nobody writes down a contact ahead, or with a family they do not see', async () => {
  const { centre, assistant } = await aCentre(server);
  const { familyId } = await aFile(centre, { stage: 'IN_SUPPORT', assistantId: assistant.staffMemberId });
  const { familyId: another } = await aFile(centre);
  await assistant.refused('DATE_IN_FUTURE', 'recordContact', 'RecordContactInput', call(familyId, '2026-03-03'));
  await assistant.refused('NOT_FOUND', 'recordContact', 'RecordContactInput', call(another));
});
