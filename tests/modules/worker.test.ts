import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { nightlyRadar } from '@asysta/services/modules/deadlines/deadlines.jobs';
import { house } from '@asysta/services/modules/register';
import { randomIds } from '@asysta/services/platform/ids';
import { carryOut } from '@asysta/services/platform/jobs/carry-out';
import type { Job } from '@asysta/services/platform/jobs/index';
import type { Worker } from '@asysta/services/platform/jobs/worker';
import { copyDatabase } from '../isolation/engine/database.js';
import { type CaseRow, step } from '../kit/case-path.js';
import { aMissedFirstVisitOf, askFor, missedTo, noticesTo } from '../kit/missed-visit.js';
import { aReferral, decline } from '../kit/referral-path.js';
import { startServer, type TestServer } from '../kit/server.js';
import { aCentreWithAssignedFamily } from '../kit/visit-path.js';
import { until } from '../kit/until.js';
import { aWorker, queueOf } from '../kit/worker.js';
import { aCentre, World } from '../kit/world.js';

let server: TestServer;
let copy: Awaited<ReturnType<typeof copyDatabase>>;
let running: Worker | null = null;

beforeAll(async () => {
  copy = await copyDatabase();
  server = await startServer({ database: copy });
});
beforeEach(() => server.setToday(null));
afterAll(async () => {
  await running?.stop();
  await server.stop();
  await copy.drop();
});

const ask = (task: string, party: string, subject = party) => askFor(server, task, party, subject);
const noticesOf = (party: string) => noticesTo(server, party);
const missedOf = (party: string) => missedTo(server, party);
const aMissedFirstVisit = () => aMissedFirstVisitOf(server);
const run = (name: string, party: string, subject = party) => {
  const job = house.jobs.find((one) => one.name === name);
  if (!job) throw new Error(`No job ${name}`);
  return carryOut(job, { party, subject }, { doors: server.doors, clock: server.clock, newId: randomIds });
};

describe('what the jobs do', () => {
  test('a missed term is told once to the assistant and the director, and written to the audit, however often the radar runs', async () => {
    const { centre, assistant, director } = await aMissedFirstVisit();
    for (let time = 0; time < 3; time += 1) await run('notify-missed-deadlines', centre.party.id);
    const notices = await missedOf(centre.party.id);
    expect(notices.map(({ recipient_id }) => recipient_id).sort()).toEqual(
      [assistant.staffMemberId, director.staffMemberId].sort(),
    );
    const audit = await server.peek(
      `select operation, client_id, staff_member_id, subject_kind, subject_ids from audit_entry where tenant_id = $1 and event = 'DEADLINE_MISSED'`,
      [centre.party.id],
    );
    expect(audit).toEqual([
      {
        operation: 'notify-missed-deadlines',
        client_id: 'worker',
        staff_member_id: null,
        subject_kind: 'family',
        subject_ids: [expect.any(String)],
      },
    ]);
    const { notifications } = await assistant.get<{ notifications: { nodes: { kind: string }[] } }>(
      '{ notifications { nodes { kind } } }',
    );
    expect(notifications.nodes.map(({ kind }) => kind)).toContain('DEADLINE_MISSED');
  });

  test('a centre without the rule, a term not yet missed and a met one are told to nobody', async () => {
    server.setToday('2026-03-02');
    const without = await aCentreWithAssignedFamily(server, { rules: false });
    const intime = await aCentreWithAssignedFamily(server, { rules: true });
    server.setToday('2026-03-16');
    for (const { centre } of [without, intime]) {
      await run('notify-missed-deadlines', centre.party.id);
      expect(await missedOf(centre.party.id)).toEqual([]);
    }
  });

  test('a term that was cancelled is told to nobody, however long ago it was due', async () => {
    const { centre, director, supportCase } = await aMissedFirstVisit();
    const ask = `query($id: ID!) { supportCase(id: $id) { id version } }`;
    const { supportCase: now } = await director.get<{ supportCase: CaseRow }>(ask, { id: supportCase.id });
    await step(director, now, 'closeCase');
    server.setToday('2026-04-30');
    await run('notify-missed-deadlines', centre.party.id);
    expect(await missedOf(centre.party.id)).toEqual([]);
  });

  test('before an assistant is assigned, the social worker is told', async () => {
    const { centre, director, socialWorker } = await aCentre(server);
    server.setToday('2026-03-02');
    await socialWorker.do('registerIntake', 'RegisterIntakeInput', {
      newFamily: { surname: 'Zmyślona', members: [{ givenName: 'Anna', surname: 'Zmyślona', role: 'MOTHER' }] },
      receivedOn: '2026-03-02',
      source: 'SCHOOL',
      channel: 'PHONE',
      urgency: 'URGENT',
      content: 'Pilne.',
    });
    server.setToday('2026-03-05');
    await run('notify-missed-deadlines', centre.party.id);
    expect((await missedOf(centre.party.id)).map(({ recipient_id }) => recipient_id).sort()).toEqual(
      [socialWorker.staffMemberId, director.staffMemberId].sort(),
    );
  });

  test('an expired share is noted once and told to its sender; a revoked one is not', async () => {
    const { centre, assistant, referralId, shareId } = await aReferral(server);
    const revoked = await aReferral(server);
    await server.peek(
      `update referral_share set expires_at = now() - interval '1 minute', revoked_at = case when id = $2 then now() end where id in ($1, $2)`,
      [shareId, revoked.shareId],
    );
    for (let time = 0; time < 2; time += 1) {
      await run('note-expired-shares', centre.party.id);
      await run('note-expired-shares', revoked.centre.party.id);
    }
    expect((await noticesOf(centre.party.id)).filter(({ kind }) => kind === 'REFERRAL_EXPIRED')).toEqual([
      { kind: 'REFERRAL_EXPIRED', recipient_id: assistant.staffMemberId, subject_id: referralId },
    ]);
    expect((await noticesOf(revoked.centre.party.id)).filter(({ kind }) => kind === 'REFERRAL_EXPIRED')).toEqual([]);
    const noted = await server.peek<{ noted: boolean }>(
      'select expiry_noted_at is not null as noted from referral_share where id = $1',
      [shareId],
    );
    expect(noted).toEqual([{ noted: true }]);
    const audit = await server.peek(`select 1 from audit_entry where event = 'SHARE_EXPIRED' and tenant_id = $1`, [
      centre.party.id,
    ]);
    expect(audit).toHaveLength(2);
  });

  test('a stamp that does not fit its subject, its kind of party or an active party does nothing', async () => {
    const { centre, school, teacher, shareId } = await aReferral(server);
    await decline(teacher, shareId);
    const neighbour = await aCentre(server);
    expect(await run('notify-referral-answered', neighbour.centre.party.id, shareId)).toEqual([]);
    expect(await run('notify-referral-answered', (await World.found(server, 'PARTNER', 'Inna')).party.id, shareId)).toEqual([]);
    await run('tell-sender', neighbour.centre.party.id, shareId);
    await run('tell-sender', school.party.id, shareId);
    await server.peek(`update party set status = 'DISABLED' where id = $1`, [centre.party.id]);
    await run('tell-sender', centre.party.id, shareId);
    const told = await server.peek(`select 1 from notification where kind = 'REFERRAL_ANSWERED' and tenant_id in ($1, $2)`, [
      centre.party.id,
      neighbour.centre.party.id,
    ]);
    expect(told).toEqual([]);
  });

  test('a job of a partner that is stamped with a centre does nothing, not even where the centre can read its subject', async () => {
    const { centre, school, teacher, shareId } = await aReferral(server);
    await decline(teacher, shareId);
    const wish = { job: { name: 'tell-sender' }, partyId: centre.party.id, subjectId: shareId };
    expect(await run('notify-referral-answered', school.party.id, shareId)).toMatchObject([wish]);
    expect(await run('notify-referral-answered', centre.party.id, shareId)).toEqual([]);
  });

  test.each([
    ['2026-07-01T04:00:00Z', true],
    ['2026-07-01T05:00:00Z', false],
    ['2026-01-15T05:00:00Z', true],
    ['2026-01-15T04:00:00Z', false],
    ['2026-03-29T04:00:00Z', true],
    ['2026-10-25T05:00:00Z', true],
  ])('the nightly radar at %s, which is six in Poland: %s', (instant, due) => {
    expect(nightlyRadar.isDueAt(new Date(instant))).toBe(due);
  });
});

describe('a job whose author forgot the audit', () => {
  const tell = `insert into notification (id, recipient_id, kind, subject_id, created_at) values (?, ?, 'DEADLINE_MISSED', ?, now())`;
  const carryOutHere = (party: string, work: Job['run']) =>
    carryOut(
      { name: 'forgetful', parties: ['CENTRE'], run: work },
      { party, subject: party },
      { doors: server.doors, clock: server.clock, newId: randomIds },
    );

  test('changes nothing, and says who forgot', async () => {
    const { centre, director } = await aCentre(server);
    const done = carryOutHere(centre.party.id, async ({ em }) => {
      await em.execute(tell, [randomIds(), director.staffMemberId, randomIds()]);
    });
    await expect(done).rejects.toThrow('forgetful changed rows and recorded nothing');
    expect(await missedOf(centre.party.id)).toEqual([]);
  });

  test('may read without it, and change with it', async () => {
    const { centre, director } = await aCentre(server);
    await carryOutHere(centre.party.id, async ({ em }) => void (await em.execute('select id from deadline')));
    await carryOutHere(centre.party.id, async ({ em, record }) => {
      await em.execute(tell, [randomIds(), director.staffMemberId, randomIds()]);
      await record('DEADLINE_MISSED', []);
    });
    expect(await missedOf(centre.party.id)).toHaveLength(1);
  });
});

describe('the worker', () => {
  test('says that it is alive while it takes jobs, and no longer when it was stopped, which is no end of its own', async () => {
    let ends = 0;
    const worker = await aWorker(server, queueOf(copy.address), () => (ends += 1));
    const beats = () => server.peek<{ worker_id: string }>('select worker_id from worker_heartbeat');
    await until(async () => (await beats()).length > 0, 'it says that it is alive');
    await worker.stop();
    expect([await beats(), ends]).toEqual([[], 0]);
  });

  test('G57 takes over what somebody held who no longer says to be alive, and nothing of those who do', async () => {
    const [dead, alive] = [await aMissedFirstVisit(), await aMissedFirstVisit()];
    for (const [{ centre }, id, beatenAt] of [
      [dead, 'gone', `now() - interval '1 minute'`],
      [alive, 'busy', `now() + interval '1 hour'`],
    ] as const) {
      await ask('notify-missed-deadlines', centre.party.id);
      await server.peek(
        `update graphile_worker._private_jobs set locked_by = $1, locked_at = now() - interval '1 minute' where payload->>'party' = $2`,
        [id, centre.party.id],
      );
      await server.peek(`insert into worker_heartbeat (worker_id, beaten_at) values ($1, ${beatenAt})`, [id]);
    }
    const worker = await aWorker(server, queueOf(copy.address));
    await until(async () => (await missedOf(dead.centre.party.id)).length === 2, 'the job is taken over');
    await until(
      async () => (await server.peek(`select 1 from worker_heartbeat where worker_id = 'gone'`)).length === 0,
      'the dead are forgotten',
    );
    await worker.stop();
    expect(await missedOf(alive.centre.party.id)).toEqual([]);
    expect(await server.peek('select locked_by from graphile_worker.jobs')).toEqual([{ locked_by: 'busy' }]);
    await server.peek(`delete from graphile_worker._private_jobs where locked_by = 'busy'`);
    await server.peek('delete from worker_heartbeat');
  });

  test('S7 tells once when its queue ends by itself, and can be stopped after that', async () => {
    let ends = 0;
    const worker = await aWorker(server, queueOf(copy.address), () => (ends += 1));
    const end = async (): Promise<boolean> => {
      await server.peek(`select pg_notify('worker:migrate', '{"breaking": true, "migrationNumber": 99}')`);
      return ends > 0;
    };
    await until(end, 'the queue ends');
    await worker.stop();
    expect([ends, await server.peek('select 1 from worker_heartbeat')]).toEqual([1, []]);
  });

  test('six in the morning fans out to every active centre', async () => {
    const [one, other] = [await aMissedFirstVisit(), await aMissedFirstVisit()];
    running ??= await aWorker(server, queueOf(copy.address));
    await server.peek(`select graphile_worker.add_job('watch-deadlines', '{"_cron": {"ts": "2026-07-01T05:00:00.000Z"}}')`);
    await until(
      async () =>
        (await server.peek(`select 1 from graphile_worker.jobs where task_identifier = 'watch-deadlines'`)).length === 0,
      'seven o’clock passed',
    );
    expect(await missedOf(one.centre.party.id)).toEqual([]);
    await server.peek(`select graphile_worker.add_job('watch-deadlines', '{"_cron": {"ts": "2026-07-01T04:00:00.000Z"}}')`);
    for (const { centre } of [one, other])
      await until(async () => (await missedOf(centre.party.id)).length === 2, 'the radar of a centre');
  });

  test("the partner's answer reaches the sender by way of the queue", async () => {
    const { centre, assistant, teacher, referralId, shareId } = await aReferral(server);
    running ??= await aWorker(server, queueOf(copy.address));
    await decline(teacher, shareId);
    const answered = async () => (await noticesOf(centre.party.id)).filter(({ kind }) => kind === 'REFERRAL_ANSWERED');
    await until(async () => (await answered()).length > 0, 'the notice');
    expect(await answered()).toEqual([
      { kind: 'REFERRAL_ANSWERED', recipient_id: assistant.staffMemberId, subject_id: referralId },
    ]);
  });

  test('a poison job is kept with class and SQLSTATE only, while others go on', async () => {
    const { centre } = await aMissedFirstVisit();
    running ??= await aWorker(server, queueOf(copy.address));
    await server.peek(
      `select graphile_worker.add_job('tell-sender', '{"party": "not-an-id Kowalska"}', max_attempts := 1, job_key := 'poison')`,
    );
    await ask('notify-missed-deadlines', centre.party.id);
    await until(async () => (await missedOf(centre.party.id)).length === 2, 'the good job');
    await until(
      async () =>
        (await server.peek(`select 1 from graphile_worker.jobs where key = 'poison' and last_error is not null`)).length === 1,
      'the poison job',
    );
    const [poison] = await server.peek<{ last_error: string }>(
      `select last_error from graphile_worker.jobs where key = 'poison'`,
    );
    expect(poison?.last_error).not.toContain('Kowalska');
  });

  test('a login that is too powerful may not take jobs', async () => {
    await expect(aWorker(server, copy.superuserUrl)).rejects.toThrow('too powerful');
  });
});
