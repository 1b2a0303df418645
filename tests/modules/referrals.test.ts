import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { REFERRAL_FIELDS } from '@asysta/schema/referrals/codes';
import { addDays, addMonths } from '@asysta/schema/values/local-date';
import { startServer, type TestServer } from '../kit/server.js';
import { today, aFamilyToRefer, orderOf, refer, type Received, READ, read } from '../kit/shared-family.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

test('before referring, the assistant sees what each field would copy, with the minimum of a school preselected', async () => {
  const told = await aFamilyToRefer(server);
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
  const told = await aFamilyToRefer(server);
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
  const told = await aFamilyToRefer(server);
  const { share } = await refer(told.assistant, told, { fields: ['CONTACT_PHONE'] });
  await told.assistant.do('correctFamily', 'CorrectFamilyInput', {
    familyId: told.familyId,
    expectedVersion: 1,
    surname: 'Nowe',
    phone: 'inny numer',
    reason: 'nowy telefon',
  });
  expect((await read(told.worker, share.id)).sharedFields).toEqual([{ field: 'CONTACT_PHONE', value: told.words.phone }]);
});

test('a PESEL is no field of a referral', async () => {
  const told = await aFamilyToRefer(server);
  expect(REFERRAL_FIELDS.filter((field) => field.includes('PESEL'))).toEqual([]);
  const answer = await told.assistant.ask(`mutation($input: ReferFamilyInput!) { referFamily(input: $input) { id } }`, {
    input: { idempotencyKey: randomUUID(), ...orderOf(told), fields: ['PESEL'] },
  });
  expect(answer.errors).not.toEqual([]);
  expect(await server.peek('select 1 from referral where family_id = $1', [told.familyId])).toEqual([]);
});

test('a referral without a field, without a future or longer than a year, or to an institution outside the platform is refused', async () => {
  const told = await aFamilyToRefer(server);
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
  const told = await aFamilyToRefer(server);
  const { id } = await refer(told.assistant, told);
  const stranger = await told.centre.hire('Inna asystentka', { role: 'FAMILY_ASSISTANT' });
  await stranger.refused('NOT_FOUND', 'referFamily', 'ReferFamilyInput', orderOf(told));
  const neighbour = await aFamilyToRefer(server);
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
  const told = await aFamilyToRefer(server);
  const asked = await refer(told.assistant, told);
  expect(
    asked.share.answerDueOn && asked.share.answerDueOn >= addDays(today, 7) && asked.share.answerDueOn <= addDays(today, 12),
  ).toBe(true);
  expect((await refer(told.assistant, told, { basis: 'FAMILY_REQUEST' })).share.answerDueOn).toBeNull();
});
