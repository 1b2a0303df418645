import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { hire } from '@asysta/services/modules/staff/index';
import { randomIds } from '@asysta/services/platform/ids';
import { appoint, check, register } from '../kit/appointing.js';
import type { Caller } from '../kit/caller.js';
import { startServer, type TestServer } from '../kit/server.js';
import { aCentre } from '../kit/world.js';

const CHECKS = `query($id: ID!) { staffMember(id: $id) { eligibilityMissing eligibilityDueOn
  eligibilityChecks { kind result checkedOn checkedBy { displayName } } } }`;

interface Eligibility {
  readonly eligibilityMissing: readonly string[];
  readonly eligibilityDueOn: string | null;
  readonly eligibilityChecks: readonly { readonly kind: string; readonly result: string }[];
}

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  server.setToday('2026-03-02');
});
afterAll(() => server.stop());

const seen = async (by: Caller, id: string): Promise<Eligibility> =>
  (await by.get<{ staffMember: Eligibility }>(CHECKS, { id })).staffMember;

const toBeAssistant = (staffMemberId: string) => ({ staffMemberId, role: 'FAMILY_ASSISTANT', validFrom: '2026-03-02' });

describe('N15 checks of art. 12(1) and 7b', () => {
  test('nobody becomes an assistant before all five are written down and met', async () => {
    const { admin, director } = await aCentre(server);
    const { id } = await register(admin);
    const missing = ['QUALIFICATIONS', 'PARENTAL_AUTHORITY', 'ALIMONY', 'NO_CONVICTION', 'SEX_OFFENDER_REGISTER'];
    for (const [position, kind] of missing.entries()) {
      expect((await seen(admin, id)).eligibilityMissing).toEqual(missing.slice(position));
      const problem = await admin.refused(
        'ELIGIBILITY_INCOMPLETE',
        'appointStaffMember',
        'AppointStaffMemberInput',
        toBeAssistant(id),
      );
      expect(problem['field']).toBe('input.role');
      await check(position % 2 === 0 ? admin : director, id, { kinds: [kind] });
    }
    expect((await appoint(admin, id, 'FAMILY_ASSISTANT')).appointments).toMatchObject([{ role: 'FAMILY_ASSISTANT' }]);
    expect(await seen(director, id)).toMatchObject({
      eligibilityMissing: [],
      eligibilityDueOn: null,
      eligibilityChecks: expect.arrayContaining([
        { kind: 'ALIMONY', result: 'MET', checkedOn: '2026-01-01', checkedBy: { displayName: 'Administrator' } },
        { kind: 'NO_CONVICTION', result: 'MET', checkedOn: '2026-01-01', checkedBy: { displayName: 'Dyrektorka' } },
      ]) as unknown,
    });
  });

  test('a condition that is not met refuses until a newer check says otherwise; other functions ask for none', async () => {
    const { admin } = await aCentre(server);
    const { id } = await register(admin);
    await check(admin, id);
    await check(admin, id, { kinds: ['ALIMONY'], result: 'NOT_MET', checkedOn: '2026-02-01' });
    await admin.refused('ELIGIBILITY_NOT_MET', 'appointStaffMember', 'AppointStaffMemberInput', toBeAssistant(id));
    await check(admin, id, { kinds: ['ALIMONY'], checkedOn: '2026-02-02' });
    await appoint(admin, id, 'FAMILY_ASSISTANT', { validTo: '2026-06-30' });
    const other = await register(admin);
    await appoint(admin, other.id, 'SOCIAL_WORKER');
  });

  test('a check is not of the future, not of oneself, and not of somebody in the neighbouring gmina', async () => {
    const [{ admin, director, assistant }, neighbour] = [await aCentre(server), await aCentre(server)];
    const made = { staffMemberId: assistant.staffMemberId, kind: 'ALIMONY', result: 'MET', checkedOn: '2026-03-02' };
    const refused = (by: Caller, code: Parameters<Caller['refused']>[0], more: object) =>
      by.refused(code, 'recordEligibilityCheck', 'RecordEligibilityCheckInput', { ...made, ...more });
    await refused(admin, 'DATE_IN_FUTURE', { checkedOn: '2026-03-03' });
    await refused(admin, 'OWN_RIGHTS', { staffMemberId: admin.staffMemberId });
    await refused(director, 'OWN_RIGHTS', { staffMemberId: director.staffMemberId });
    await refused(admin, 'NOT_FOUND', { staffMemberId: neighbour.assistant.staffMemberId });
    await refused(assistant, 'FORBIDDEN', {});
  });

  test('only the director and the administrator read how the checks came out', async () => {
    const { centre, admin, director, assistant, socialWorker } = await aCentre(server);
    const officer = await centre.hire('Inspektorka', { role: 'DATA_PROTECTION_OFFICER', authorized: false });
    const unitId = await centre.withUnit('I Wydział');
    const head = await centre.hire('Kierowniczka', { role: 'UNIT_HEAD', unitId });
    await check(admin, assistant.staffMemberId);
    // Reading asks for no second factor; recording does.
    for (const reader of [admin.withAssurance(1), admin, director])
      expect((await seen(reader, assistant.staffMemberId)).eligibilityChecks).toHaveLength(5);
    for (const stranger of [officer, head, socialWorker, assistant]) {
      const answer = await stranger.ask(CHECKS, { id: assistant.staffMemberId });
      expect(answer.errors.map(({ extensions }) => extensions['code'])).toEqual(['FORBIDDEN']);
    }
  });

  test('neither the table nor the contract has a place for an extract', async () => {
    const columns = await server.peek<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = 'eligibility_check'::regclass and attnum > 0 order by attnum`,
    );
    expect(columns.map(({ name }) => name)).toEqual([
      'tenant_id',
      'id',
      'version',
      'staff_member_id',
      'kind',
      'result',
      'checked_on',
      'checked_by_id',
      'recorded_at',
    ]);
  });

  test('of a check that is not met and an appointment made at once, none is missed by the other', async () => {
    const { admin, director } = await aCentre(server);
    const people = await Promise.all(Array.from({ length: 5 }, () => register(admin)));
    for (const { id } of people) {
      await check(admin, id);
      const [appointed, checked] = await Promise.allSettled([
        appoint(admin, id, 'FAMILY_ASSISTANT'),
        check(director, id, { kinds: ['ALIMONY'], result: 'NOT_MET', checkedOn: '2026-02-01' }),
      ]);
      expect(checked.status).toBe('fulfilled');
      const again = await Promise.allSettled([appoint(admin, id, 'FAMILY_ASSISTANT')]);
      expect(again[0].status).toBe('rejected');
      const posts = await server.peek('select from appointment where staff_member_id = $1', [id]);
      expect(posts).toHaveLength(appointed.status === 'fulfilled' ? 1 : 0);
    }
  });
});

describe('N15 people who work already', () => {
  const anAssistantOfBefore = async () => {
    const office = await aCentre(server);
    await server.peek(`update staff_member set checks_due_on = '2026-05-31' where id = $1`, [office.assistant.staffMemberId]);
    return office;
  };

  test('are not locked out: they work on, their function is renewed in the term, and the director and administrator see its last day', async () => {
    const { admin, director, assistant } = await anAssistantOfBefore();
    const { staffMemberId: id } = assistant;
    expect(await assistant.get('{ families { totalCount } }')).toEqual({ families: { totalCount: 0 } });
    for (const reader of [admin, director]) expect((await seen(reader, id)).eligibilityDueOn).toBe('2026-05-31');
    await appoint(admin, id, 'FAMILY_ASSISTANT', { validFrom: '2027-01-01' });
    server.setToday('2026-06-01');
    await admin.refused('ELIGIBILITY_INCOMPLETE', 'appointStaffMember', 'AppointStaffMemberInput', toBeAssistant(id));
    expect(await assistant.get('{ families { totalCount } }')).toEqual({ families: { totalCount: 0 } });
    expect((await seen(director, id)).eligibilityDueOn).toBe('2026-05-31');
    await check(admin, id);
    server.setToday('2026-03-02');
    expect((await seen(director, id)).eligibilityDueOn).toBeNull();
  });

  test('have it since the checks arrived; whoever is entered later has none', async () => {
    const { admin } = await aCentre(server);
    const { id } = await register(admin);
    expect(await server.peek('select checks_due_on from staff_member where id = $1', [id])).toEqual([{ checks_due_on: null }]);
  });

  test('are taken on by the operator’s command with 90 days, once, and only as assistants', async () => {
    const { centre } = await aCentre(server);
    const today = '2026-03-02' as LocalDate;
    const come = async (role: 'FAMILY_ASSISTANT' | 'SOCIAL_WORKER', subject: string, on = today) => {
      const post = { role, title: null, unitId: null, acting: false, validFrom: on, validTo: null };
      const entry = { subject, displayName: 'Nowa', machine: false, employmentForm: null, employedFrom: null };
      await centre.inside((em) => hire(em, randomIds, on, { ...entry, posts: [post], authorization: null }));
      return server.peek('select checks_due_on::text as due from staff_member where subject = $1', [subject]);
    };
    const [assistant, worker] = [randomBytes(8).toString('hex'), randomBytes(8).toString('hex')];
    expect(await come('FAMILY_ASSISTANT', assistant)).toEqual([{ due: '2026-05-31' }]);
    expect(await come('FAMILY_ASSISTANT', assistant, '2026-04-02' as LocalDate)).toEqual([{ due: '2026-05-31' }]);
    expect(await come('SOCIAL_WORKER', worker)).toEqual([{ due: null }]);
  });
});
