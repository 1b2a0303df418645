import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '@asysta/schema/values/local-date';
import { randomIds } from '@asysta/services/platform/ids';
import type { Caller } from '../kit/caller.js';
import { startServer, type TestServer } from '../kit/server.js';
import {
  today,
  aPartner,
  aFamilyToRefer,
  type Sent,
  refer,
  type Received,
  READ,
  read,
  unread,
  GONE,
} from '../kit/shared-family.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

test('G26: another partner cannot read, accept or answer a share', async () => {
  const told = await aFamilyToRefer(server);
  const { share } = await refer(told.assistant, told);
  const { worker: other } = await aPartner(server, 'Inna szkoła');
  const foreign = await other.ask(READ, { id: share.id });
  const random = await other.ask(READ, { id: randomIds() });
  expect(foreign.errors.map(({ extensions }) => extensions['code'])).toEqual(['NOT_FOUND']);
  const plain = (body: string) => body.replace(/"correlationId":"[^"]+"/, '');
  expect(plain(foreign.body)).toBe(plain(random.body));
  await other.refused('NOT_FOUND', 'acceptShare', 'AcceptShareInput', { shareId: share.id, expectedVersion: 1 });
  await other.refused('NOT_FOUND', 'answerShare', 'AnswerShareInput', { shareId: share.id, expectedVersion: 1, content: 'x' });
  expect((await other.get<{ receivedShares: object }>('{ receivedShares { totalCount nodes { id } } }')).receivedShares).toEqual({
    totalCount: 0,
    nodes: [],
  });
  const own = await told.director.ask('{ receivedShares { totalCount } }');
  expect(own.errors.map(({ extensions }) => extensions['code'])).toEqual(['FORBIDDEN']);
});

test('G26: a revoked share is gone for the partner at the next request, in the list too', async () => {
  const told = await aFamilyToRefer(server);
  const { id, share } = await refer(told.assistant, told);
  expect((await read(told.worker, share.id)).state).toBe('SENT');
  const revoked = await told.assistant.do<Sent>(
    'revokeReferral',
    'RevokeReferralInput',
    { referralId: id, expectedVersion: 1 },
    'id version state share { id answerDueOn }',
  );
  expect(revoked.state).toBe('REVOKED');
  expect(await unread(told.worker, share.id)).toBe(GONE);
  expect(
    (await told.worker.get<{ receivedShares: object }>('{ receivedShares { totalCount nodes { id } } }')).receivedShares,
  ).toEqual({ totalCount: 0, nodes: [] });
  await told.worker.refused('NOT_FOUND', 'acceptShare', 'AcceptShareInput', { shareId: share.id, expectedVersion: 1 });
  await told.assistant.refused('REFERRAL_NOT_OPEN', 'revokeReferral', 'RevokeReferralInput', {
    referralId: id,
    expectedVersion: 2,
  });
});

test("G26: an expired share is gone by the office's clock and by the server's", async () => {
  const told = await aFamilyToRefer(server);
  const sent = await refer(told.assistant, told, { expiresOn: addDays(today, 2) });
  const other = await refer(told.assistant, told);
  try {
    server.setToday(addDays(today, 2));
    expect((await read(told.worker, sent.share.id)).id).toBe(sent.share.id);
    server.setToday(addDays(today, 3));
    expect(await unread(told.worker, sent.share.id)).toBe(GONE);
    const { receivedShares } = await told.worker.get<{ receivedShares: object }>(
      '{ receivedShares { totalCount nodes { id } } }',
    );
    expect(receivedShares).toEqual({ totalCount: 1, nodes: [{ id: other.share.id }] });
    const { family } = await told.assistant.get<{ family: { referrals: Sent[] } }>(
      'query($id: ID!) { family(id: $id) { referrals { id state } } }',
      { id: told.familyId },
    );
    expect(family.referrals).toEqual(
      expect.arrayContaining([
        { id: sent.id, state: 'EXPIRED' },
        { id: other.id, state: 'SENT' },
      ]),
    );
    await told.assistant.refused('REFERRAL_NOT_OPEN', 'revokeReferral', 'RevokeReferralInput', {
      referralId: sent.id,
      expectedVersion: 1,
    });
  } finally {
    server.setToday(null);
  }
  await server.peek(`update referral_share set expires_at = now() - interval '1 second' where id = $1`, [other.share.id]);
  server.setToday(addDays(today, -10));
  expect(await unread(told.worker, other.share.id)).toBe(GONE);
  server.setToday(null);
});

test('reading leaves a receipt that the centre sees; the inbox without contents leaves none', async () => {
  const told = await aFamilyToRefer(server);
  const { id, share } = await refer(told.assistant, told);
  const inbox = async () =>
    (
      await told.worker.get<{ receivedShares: { nodes: { id: string; unread: boolean }[] } }>(
        '{ receivedShares { nodes { id unread purpose } } }',
      )
    ).receivedShares.nodes;
  const receipts = async () => {
    const query = 'query($id: ID!) { referral(id: $id) { share { receipts { readBy readAt } } } }';
    return (await told.assistant.get<{ referral: { share: { receipts: { readBy: string }[] } } }>(query, { id })).referral.share
      .receipts;
  };
  expect(await inbox()).toMatchObject([{ id: share.id, unread: true }]);
  expect(await receipts()).toEqual([]);
  await read(told.worker, share.id);
  expect(await receipts()).toMatchObject([{ readBy: 'Pedagożka szkolna' }]);
  expect(await inbox()).toMatchObject([{ id: share.id, unread: false }]);
  await told.worker.get('{ receivedShares { nodes { id sharedFields { value } } } }');
  expect(await receipts()).toHaveLength(2);
});

test('G46: without the receipt no contents leave', async () => {
  const told = await aFamilyToRefer(server);
  const { share } = await refer(told.assistant, told);
  const trigger = `no_receipt_${share.id.replaceAll('-', '')}`;
  await server.peek(`create function ${trigger}() returns trigger language plpgsql as $$ begin
    if new.share_id = '${share.id}' then raise exception 'no'; end if; return new; end $$`);
  await server.peek(`create trigger ${trigger} before insert on referral_receipt for each row execute function ${trigger}()`);
  const answer = await told.worker.ask(READ, { id: share.id });
  await server.peek(`drop function ${trigger} cascade`);
  expect(answer.errors.map(({ extensions }) => extensions['code'])).toEqual(['INTERNAL']);
  expect(answer.body).not.toContain(told.words.child);
});

test('a partner accepts and answers; the centre reads the answer', async () => {
  const told = await aFamilyToRefer(server);
  const { id, share } = await refer(told.assistant, told);
  const respond = (field: string, type: string, input: object) =>
    told.worker.do<Received>(
      field,
      type,
      { shareId: share.id, ...input },
      'id version state sharedFields { field value } answers { content } viewerMay { respond answer }',
    );
  await told.worker.refused('REFERRAL_NOT_OPEN', 'answerShare', 'AnswerShareInput', {
    shareId: share.id,
    expectedVersion: 1,
    content: 'Za wcześnie',
  });
  expect(await respond('acceptShare', 'AcceptShareInput', { expectedVersion: 1 })).toMatchObject({
    state: 'ACCEPTED',
    version: 2,
    viewerMay: { respond: false, answer: true },
  });
  await told.worker.refused('REFERRAL_NOT_OPEN', 'declineShare', 'DeclineShareInput', {
    shareId: share.id,
    expectedVersion: 2,
    reason: 'Jednak nie',
  });
  const answered = await respond('answerShare', 'AnswerShareInput', {
    expectedVersion: 2,
    content: 'Dziecko ma opiekę pedagoga.',
  });
  expect(answered).toMatchObject({ state: 'ANSWERED', answers: [{ content: 'Dziecko ma opiekę pedagoga.' }] });
  await told.worker.refused('REFERRAL_NOT_OPEN', 'answerShare', 'AnswerShareInput', {
    shareId: share.id,
    expectedVersion: 3,
    content: 'Jeszcze raz',
  });
  const jobs = await server.peek(
    `select 1 from graphile_worker.jobs where task_identifier = 'notify-referral-answered' and key = $1`,
    [`notify-referral-answered:${share.id}`],
  );
  expect(jobs).toHaveLength(1);
  const { referral } = await told.assistant.get<{ referral: object }>(
    'query($id: ID!) { referral(id: $id) { state viewerMayRevoke partnerName sentBy { displayName } family { id } share { sharedFields { field value } answers { content answeredBy } receipts { readBy } } } }',
    { id },
  );
  expect(referral).toMatchObject({
    state: 'ANSWERED',
    viewerMayRevoke: true,
    sentBy: { displayName: 'Asystentka' },
    family: { id: told.familyId },
    share: {
      sharedFields: [{ field: 'CHILDREN_NAMES' }, { field: 'CHILDREN_SCHOOL' }],
      answers: [{ content: 'Dziecko ma opiekę pedagoga.', answeredBy: 'Pedagożka szkolna' }],
      receipts: [{ readBy: 'Pedagożka szkolna' }, { readBy: 'Pedagożka szkolna' }],
    },
  });
});

test('a partner declines with a reason that the centre reads', async () => {
  const told = await aFamilyToRefer(server);
  const { id, share } = await refer(told.assistant, told);
  await told.worker.refused('BAD_USER_INPUT', 'declineShare', 'DeclineShareInput', {
    shareId: share.id,
    expectedVersion: 1,
    reason: '',
  });
  await told.worker.do('declineShare', 'DeclineShareInput', {
    shareId: share.id,
    expectedVersion: 1,
    reason: 'Dziecko zmieniło szkołę',
  });
  const { referral } = await told.assistant.get<{ referral: object }>(
    'query($id: ID!) { referral(id: $id) { state share { declineReason } } }',
    { id },
  );
  expect(referral).toEqual({ state: 'DECLINED', share: { declineReason: 'Dziecko zmieniło szkołę' } });
  const only = async (state: string) =>
    (
      await told.worker.get<{ receivedShares: { totalCount: number } }>(
        `{ receivedShares(filter: {state: ${state}}) { totalCount } }`,
      )
    ).receivedShares.totalCount;
  expect([await only('DECLINED'), await only('SENT')]).toEqual([1, 0]);
});

test('G53: of two responses and of a revocation with an old version exactly one wins', async () => {
  const told = await aFamilyToRefer(server);
  const { id, share } = await refer(told.assistant, told);
  const colleague = await told.partner.hire('Psycholożka', { role: 'PARTNER_WORKER' });
  const accept = (who: Caller) =>
    who.ask(`mutation($input: AcceptShareInput!) { acceptShare(input: $input) { id } }`, {
      input: { idempotencyKey: randomUUID(), shareId: share.id, expectedVersion: 1 },
    });
  const answers = await Promise.all([accept(told.worker), accept(colleague)]);
  expect(answers.map(({ errors }) => errors[0]?.extensions['code'] ?? 'DONE').toSorted()).toEqual(['CONFLICT', 'DONE']);
  const stale = await told.assistant.refused('CONFLICT', 'revokeReferral', 'RevokeReferralInput', {
    referralId: id,
    expectedVersion: 1,
  });
  expect(stale['facts']).toEqual({ version: 2, state: 'ACCEPTED' });
});

test('an inbox of many shares costs as many statements as one of a single share', async () => {
  const told = await aFamilyToRefer(server);
  const list = '{ receivedShares { totalCount nodes { id unread sharedFields { value } answers { id } } } }';
  const cost = async () => {
    server.statements();
    await told.worker.get(list);
    return server.statements().filter(({ sql, role }) => role === 'partner' && sql.startsWith('select')).length;
  };
  await refer(told.assistant, told);
  const one = await cost();
  for (let sent = 0; sent < 4; sent += 1) await refer(told.assistant, told);
  expect(await cost()).toBe(one);
});

test("a partner's login role is denied every table of a centre's files", async () => {
  for (const table of ['family', 'family_member', 'referral', 'support_case', 'visit']) {
    await expect(server.doors.plain('partner').execute(`select count(*) from ${table}`)).rejects.toMatchObject({ code: '42501' });
  }
  await expect(server.doors.plain('partner').execute('select referral_id from referral_share')).rejects.toMatchObject({
    code: '42501',
  });
});
