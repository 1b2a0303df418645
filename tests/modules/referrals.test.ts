import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PartnerKind } from '@asysta/schema/partners/codes';
import { REFERRAL_FIELDS } from '@asysta/schema/referrals/codes';
import { addDays, addMonths, dayInPoland } from '@asysta/schema/values/local-date';
import { searchKey } from '@asysta/schema/values/search-key';
import { Assignment } from '@asysta/services/modules/assignments/index';
import { Diagnosis, SupportCase } from '@asysta/services/modules/cases/index';
import { PartnerInstitution } from '@asysta/services/modules/partners/index';
import { Family, FamilyMember, Strength } from '@asysta/services/modules/families/index';
import { randomIds } from '@asysta/services/platform/ids';
import type { Caller } from '../kit/caller.js';
import { startServer, type TestServer } from '../kit/server.js';
import { aCentre, World } from '../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const today = dayInPoland(new Date());
const canary = (what: string): string => `CAN-${what}-${randomBytes(5).toString('hex')}`;

const aPartner = async (name = 'Szkoła Podstawowa') => {
  const partner = await World.found(server, 'PARTNER', name);
  return { partner, worker: await partner.hire('Pedagożka szkolna', { role: 'PARTNER_WORKER' }) };
};

/** A family with an assistant, full of canaries, and a centre that may refer it to a school. */
const aFamilyToRefer = async (kind: PartnerKind = 'SCHOOL') => {
  const { centre, ...staff } = await aCentre(server);
  const { partner, worker } = await aPartner();
  const [familyId, caseId, institutionId, unconnectedId] = [randomIds(), randomIds(), randomIds(), randomIds()];
  const words = {
    surname: canary('surname'),
    child: canary('child'),
    street: canary('street'),
    phone: canary('phone'),
    strength: canary('strength'),
    school: canary('school'),
  };
  await centre.inside((em) => {
    em.create(PartnerInstitution, {
      id: institutionId,
      name: 'Szkoła Podstawowa',
      kind,
      scope: 'pomoc pedagogiczna',
      receiverId: partner.party.id,
    });
    em.create(PartnerInstitution, { id: unconnectedId, name: 'Poradnia', kind: 'CLINIC', scope: 'porady' });
    const family = em.create(Family, {
      id: familyId,
      surname: words.surname,
      surnameKey: searchKey(words.surname),
      street: words.street,
      city: 'Zielonki',
      phone: words.phone,
      registeredOn: addDays(today, -60),
    });
    const person = { family: familyId, surname: words.surname, surnameKey: searchKey(words.surname) };
    em.create(FamilyMember, {
      ...person,
      id: randomIds(),
      givenName: 'Ewa',
      givenNameKey: searchKey('Ewa'),
      role: 'MOTHER',
      birthDate: addMonths(today, -400),
    });
    em.create(FamilyMember, {
      ...person,
      id: randomIds(),
      givenName: words.child,
      givenNameKey: searchKey(words.child),
      role: 'CHILD',
      birthDate: addMonths(today, -100),
      school: words.school,
    });
    em.create(Strength, { id: randomIds(), family, description: words.strength, observedOn: today });
    const supportCase = em.create(SupportCase, {
      id: caseId,
      family,
      number: canary('number'),
      track: 'ORDINARY',
      stage: 'ASSIGNED',
      openedOn: addDays(today, -50),
    });
    em.create(Diagnosis, {
      id: randomIds(),
      supportCase,
      madeOn: today,
      author: staff.socialWorker.staffMemberId,
      problems: ['HOUSING', 'DEBT'],
      description: canary('diagnosis'),
    });
    em.create(Assignment, {
      id: randomIds(),
      supportCase,
      assistant: staff.assistant.staffMemberId,
      assignedOn: addDays(today, -30),
      assignedBy: staff.director.staffMemberId,
    });
  });
  return { centre, ...staff, partner, worker, familyId, caseId, institutionId, unconnectedId, words };
};

type Told = Awaited<ReturnType<typeof aFamilyToRefer>>;

const orderOf = (told: Pick<Told, 'familyId' | 'institutionId'>) => ({
  familyId: told.familyId,
  partnerInstitutionId: told.institutionId,
  purpose: 'Wsparcie dziecka w nauce',
  basis: 'ART_190A',
  fields: ['CHILDREN_NAMES', 'CHILDREN_SCHOOL'],
  expiresOn: addDays(today, 30),
});

interface Sent {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly share: { readonly id: string; readonly answerDueOn: string | null };
}

const refer = (who: Caller, told: Told, change: Record<string, unknown> = {}): Promise<Sent> =>
  who.do<Sent>('referFamily', 'ReferFamilyInput', { ...orderOf(told), ...change }, 'id version state share { id answerDueOn }');

interface Received {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly unread: boolean;
  readonly sharedFields: { field: string; value: string | null }[];
}

const READ =
  'query($id: ID!) { receivedShare(id: $id) { id version state unread centreName purpose expiresAt sharedFields { field value } viewerMay { respond answer } } }';
const read = async (who: Caller, id: string): Promise<Received> =>
  (await who.get<{ receivedShare: Received }>(READ, { id })).receivedShare;
const unread = async (who: Caller, id: string): Promise<string> => {
  const answer = await who.ask(READ, { id });
  return [answer.data === null, answer.errors.map(({ extensions }) => extensions['code'])].join(' ');
};
const GONE = 'true NOT_FOUND';

test('before referring, the assistant sees what each field would copy, with the minimum of a school preselected', async () => {
  const told = await aFamilyToRefer();
  const { referralFields } = await told.assistant.get<{
    referralFields: { field: string; label: string; preselected: boolean; value: string | null }[];
  }>('query($f: ID!, $p: ID!) { referralFields(familyId: $f, partnerInstitutionId: $p) { field label preselected value } }', {
    f: told.familyId,
    p: told.institutionId,
  });
  expect(referralFields.map(({ field }) => field)).toEqual([...REFERRAL_FIELDS]);
  expect(referralFields.filter(({ preselected }) => preselected).map(({ field }) => field)).toEqual([
    'CHILDREN_NAMES',
    'ASSISTANT_CONTACT',
  ]);
  const valueOf = Object.fromEntries(referralFields.map(({ field, value }) => [field, value]));
  expect(valueOf).toMatchObject({
    CONTACT_PERSON: `Ewa ${told.words.surname}`,
    CONTACT_PHONE: told.words.phone,
    ADDRESS: `${told.words.street}, Zielonki`,
    CHILDREN_NAMES: `${told.words.child} ${told.words.surname}`,
    CHILDREN_SCHOOL: told.words.school,
    STRENGTHS: told.words.strength,
    SUPPORT_SINCE: addDays(today, -30),
  });
  expect(valueOf['ASSISTANT_CONTACT']).toContain('Asystentka');
  expect(valueOf['PROBLEM_AREAS']).toMatch(/, /);
});

test('G26: the partner sees exactly the chosen fields and nothing else of the family', async () => {
  const told = await aFamilyToRefer();
  const { share } = await refer(told.assistant, told);
  const answer = await told.worker.ask<{ receivedShare: Received }>(READ, { id: share.id });
  expect(answer.data?.receivedShare.sharedFields).toEqual([
    { field: 'CHILDREN_NAMES', value: `${told.words.child} ${told.words.surname}` },
    { field: 'CHILDREN_SCHOOL', value: told.words.school },
  ]);
  for (const hidden of [told.words.street, told.words.phone, told.words.strength, told.familyId, told.caseId, 'Ewa'])
    expect(answer.body).not.toContain(hidden);
  const [row] = await server.peek<{ snapshot: object }>('select snapshot from referral_share where id = $1', [share.id]);
  expect(Object.keys(row?.snapshot ?? {}).toSorted()).toEqual(['CHILDREN_NAMES', 'CHILDREN_SCHOOL']);
});

test('what was shared stays as sent when the file of the family changes', async () => {
  const told = await aFamilyToRefer();
  const { share } = await refer(told.assistant, told, { fields: ['CONTACT_PHONE'] });
  await told.assistant.do('correctFamily', 'CorrectFamilyInput', {
    familyId: told.familyId,
    expectedVersion: 1,
    surname: 'Nowe',
    phone: 'inny numer',
  });
  expect((await read(told.worker, share.id)).sharedFields).toEqual([{ field: 'CONTACT_PHONE', value: told.words.phone }]);
});

test('a PESEL is no field of a referral', async () => {
  const told = await aFamilyToRefer();
  expect(REFERRAL_FIELDS.filter((field) => field.includes('PESEL'))).toEqual([]);
  const answer = await told.assistant.ask(`mutation($input: ReferFamilyInput!) { referFamily(input: $input) { id } }`, {
    input: { idempotencyKey: randomUUID(), ...orderOf(told), fields: ['PESEL'] },
  });
  expect(answer.errors).not.toEqual([]);
  expect(await server.peek('select 1 from referral where family_id = $1', [told.familyId])).toEqual([]);
});

test('a referral without a field, without a future or longer than a year, or to an institution outside the platform is refused', async () => {
  const told = await aFamilyToRefer();
  const send = (change: object) => ({ ...orderOf(told), ...change });
  const refused = told.assistant.refused.bind(told.assistant);
  await refused('REFERRAL_FIELDS_EMPTY', 'referFamily', 'ReferFamilyInput', send({ fields: [] }));
  await refused('REFERRAL_EXPIRY_IN_PAST', 'referFamily', 'ReferFamilyInput', send({ expiresOn: today }));
  await refused(
    'REFERRAL_EXPIRY_TOO_FAR',
    'referFamily',
    'ReferFamilyInput',
    send({ expiresOn: addDays(addMonths(today, 12), 1) }),
  );
  await refused('PARTNER_NOT_CONNECTED', 'referFamily', 'ReferFamilyInput', send({ partnerInstitutionId: told.unconnectedId }));
  const problem = await refused('BAD_USER_INPUT', 'referFamily', 'ReferFamilyInput', send({ purpose: ' ' }));
  expect(problem['field']).toBe('input.purpose');
});

test('only people who see the family refer it or read its referrals', async () => {
  const told = await aFamilyToRefer();
  const { id } = await refer(told.assistant, told);
  const stranger = await told.centre.hire('Inna asystentka', { role: 'FAMILY_ASSISTANT' });
  await stranger.refused('NOT_FOUND', 'referFamily', 'ReferFamilyInput', orderOf(told));
  const neighbour = await aFamilyToRefer();
  for (const outsider of [stranger, neighbour.director]) {
    const answer = await outsider.ask('query($id: ID!) { referral(id: $id) { id } }', { id });
    expect(answer.errors.map(({ extensions }) => extensions['code'])).toEqual(['NOT_FOUND']);
    await outsider.refused('NOT_FOUND', 'revokeReferral', 'RevokeReferralInput', { referralId: id, expectedVersion: 1 });
  }
  await told.assistant.refused('NOT_FOUND', 'referFamily', 'ReferFamilyInput', {
    ...orderOf(told),
    partnerInstitutionId: neighbour.institutionId,
  });
  const admin = await told.admin.ask('query($id: ID!) { referral(id: $id) { id } }', { id });
  expect(admin.errors.map(({ extensions }) => extensions['code'])).toEqual(['FORBIDDEN']);
});

test('a request for information sets the partner seven days, moved to a working day; another basis sets no term', async () => {
  const told = await aFamilyToRefer();
  const asked = await refer(told.assistant, told);
  expect(
    asked.share.answerDueOn && asked.share.answerDueOn >= addDays(today, 7) && asked.share.answerDueOn <= addDays(today, 12),
  ).toBe(true);
  expect((await refer(told.assistant, told, { basis: 'FAMILY_REQUEST' })).share.answerDueOn).toBeNull();
});

test('G26: another partner cannot read, accept or answer a share', async () => {
  const told = await aFamilyToRefer();
  const { share } = await refer(told.assistant, told);
  const { worker: other } = await aPartner('Inna szkoła');
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
  const told = await aFamilyToRefer();
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
  const told = await aFamilyToRefer();
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
  const told = await aFamilyToRefer();
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
  const told = await aFamilyToRefer();
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
  const told = await aFamilyToRefer();
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
  const told = await aFamilyToRefer();
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
  const told = await aFamilyToRefer();
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
  const told = await aFamilyToRefer();
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
