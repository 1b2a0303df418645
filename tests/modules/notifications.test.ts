import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SearchKey } from '@asysta/schema/values/search-key';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { Family } from '@asysta/services/modules/families/index';
import { notify } from '@asysta/services/modules/notifications/index';
import { clockOf } from '@asysta/services/platform/clock';
import { randomIds } from '@asysta/services/platform/ids';
import { startServer, type TestServer } from '../kit/server.js';
import type { Caller } from '../kit/caller.js';
import { aCentre, type World } from '../kit/world.js';

interface Notices {
  readonly notifications: {
    readonly totalCount: number;
    readonly nodes: readonly {
      id: string;
      kind: string;
      subjectId: string;
      readAt: string | null;
      family?: { surname: string } | null;
    }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

const DOCUMENT = `query($page: PageInput! = { first: 25 }) {
  notifications(page: $page) { totalCount nodes { id kind subjectId readAt } pageInfo { hasNextPage endCursor } } }`;

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  server.setToday('2026-03-02');
});
afterAll(() => server.stop());

const tell = (centre: World, recipient: Caller, subjectId: string, at = '2026-03-02T08:00:00Z', familyId: string | null = null) =>
  centre.inside((em) =>
    notify(
      { em, newId: randomIds, clock: clockOf(() => new Date(at)) },
      { recipientId: recipient.staffMemberId, kind: 'FAMILY_ASSIGNED', subjectId, familyId },
    ),
  );

const acknowledge = (caller: Caller, notificationId: string) =>
  caller.do<{ id: string; readAt: string }>(
    'acknowledgeNotification',
    'AcknowledgeNotificationInput',
    { notificationId },
    'id readAt',
  );

test('everybody reads their own notices: unread ones first, newest first, page by page', async () => {
  const { centre, assistant } = await aCentre(server);
  const subjects = [randomIds(), randomIds(), randomIds(), randomIds()];
  for (const [position, subject] of subjects.entries())
    await tell(centre, assistant, subject, `2026-03-02T0${position + 1}:00:00Z`);
  const all = (await assistant.get<Notices>(DOCUMENT)).notifications.nodes;
  expect(all.map(({ subjectId }) => subjectId)).toEqual([...subjects].reverse());
  await acknowledge(assistant, all[0]?.id ?? '');
  server.setToday('2026-03-03');
  await acknowledge(assistant, all[1]?.id ?? '');
  server.setToday('2026-03-02');
  const expected = [subjects[1], subjects[0], subjects[2], subjects[3]];
  const read: string[] = [];
  let after: string | null = null;
  for (let page = 0; page < 4; page++) {
    const { notifications }: Notices = await assistant.get<Notices>(DOCUMENT, { page: { first: 1, after } });
    expect(notifications.totalCount).toBe(4);
    expect(notifications.pageInfo.hasNextPage).toBe(page < 3);
    read.push(...notifications.nodes.map(({ subjectId }) => subjectId));
    after = notifications.pageInfo.endCursor;
  }
  expect(read).toEqual(expected);
});

test("a colleague's notice is not found and stays unread", async () => {
  const { centre, assistant, socialWorker, director } = await aCentre(server);
  await tell(centre, assistant, randomIds());
  const [notice] = (await assistant.get<Notices>(DOCUMENT)).notifications.nodes;
  for (const colleague of [socialWorker, director]) {
    expect((await colleague.get<Notices>(DOCUMENT)).notifications.totalCount).toBe(0);
    const input = { notificationId: notice?.id ?? '' };
    await colleague.refused('NOT_FOUND', 'acknowledgeNotification', 'AcknowledgeNotificationInput', input);
  }
  expect((await assistant.get<Notices>(DOCUMENT)).notifications.nodes[0]?.readAt).toBeNull();
});

test('the first reading counts and the same notice comes once', async () => {
  const { centre, assistant } = await aCentre(server);
  const subject = randomIds();
  await tell(centre, assistant, subject);
  await tell(centre, assistant, subject);
  const { notifications } = await assistant.get<Notices>(DOCUMENT);
  expect(notifications.totalCount).toBe(1);
  const first = await acknowledge(assistant, notifications.nodes[0]?.id ?? '');
  server.setToday('2026-03-05');
  const second = await acknowledge(assistant, notifications.nodes[0]?.id ?? '');
  server.setToday('2026-03-02');
  expect(second).toEqual(first);
});

test('names the family only while the reader may see it, and to nobody without an authorisation', async () => {
  const { centre, assistant, director, admin } = await aCentre(server);
  const familyId = randomIds();
  await centre.inside((em) => {
    const row = {
      id: familyId,
      surname: 'Kowalska',
      surnameKey: 'kowalska' as SearchKey,
      registeredOn: '2026-01-02' as LocalDate,
    };
    em.create(Family, row);
  });
  const document = '{ notifications { nodes { kind family { surname } } } }';
  for (const recipient of [assistant, director, admin]) await tell(centre, recipient, randomIds(), undefined, familyId);
  expect((await director.get<Notices>(document)).notifications.nodes[0]?.family).toEqual({ surname: 'Kowalska' });
  expect((await assistant.get<Notices>(document)).notifications.nodes[0]?.family).toBeNull();
  const refusal = await admin.ask(document);
  expect(refusal.errors[0]?.extensions['code']).toBe('FORBIDDEN');
  expect(refusal.body).not.toContain('Kowalska');
});
