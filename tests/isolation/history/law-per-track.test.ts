import { expect, test } from 'vitest';
import { testDatabase } from './databases.js';

const id = (last: number): string => `01980000-0000-7000-8000-${String(last).padStart(12, '0')}`;
const [REGULATED, FORMERLY, SILENT] = [id(1), id(2), id(3)] as const;

test('L1 L21 a centre that regulated the first visit keeps what bound it, others are freed, and clocks of other tracks stand still', async () => {
  const old = await testDatabase();
  await old.restoreFirst();
  for (const party of [REGULATED, FORMERLY, SILENT]) {
    await old.ask(`insert into party (id, kind, alias, name) values ($1::uuid, 'CENTRE', $1::text, 'Ośrodek')`, [party]);
    await old.ask(
      `insert into family (tenant_id, id, surname, surname_key, registered_on) values ($1, $1, 'Nowak', 'nowak', '2025-01-01')`,
      [party],
    );
    for (const [at, track] of ['ORDINARY', 'ZA_ZYCIEM', 'COURT', 'MINOR_PARENT'].entries()) {
      const ids = [party, id(100 + at)];
      await old.ask(
        `insert into support_case (tenant_id, id, family_id, number, track, stage, opened_on, closed_on)
          values ($1::uuid, $2::uuid, $1::uuid, $2::text, '${track}', 'IN_SUPPORT', '2025-01-01', ${at === 0 ? 'null' : `'2025-01-02'`})`,
        ids,
      );
      for (const [kind, more] of [
        ['FIRST_VISIT', 200],
        ['CONTACT', 300],
        ['PERIODIC_ASSESSMENT', 400],
      ] as const)
        await old.ask(
          `insert into deadline (tenant_id, id, family_id, support_case_id, kind, origin, source, rule_version, started_on, due_on)
            values ($1::uuid, $3, $1::uuid, $2, '${kind}', 'LOCAL', 'x', 1, '2025-01-01', '2025-01-08')`,
          [...ids, id(more + at)],
        );
    }
  }
  const rule = `insert into local_rule (tenant_id, id, key, rule_version, source, amount, unit, valid_from, valid_to)
    values ($1::uuid, $2, 'FIRST_VISIT', $3, 'x', 14, 'CALENDAR_DAYS', $4, $5)`;
  await old.ask(rule, [REGULATED, id(11), 1, '2020-01-01', '2024-12-31']);
  await old.ask(rule, [REGULATED, id(12), 2, '2025-01-01', null]);
  await old.ask(rule, [FORMERLY, id(13), 1, '2020-01-01', '2024-12-31']);
  await old.migrate();
  const since = (key: string) => ({ tenant_id: REGULATED, key, rule_version: 1, valid_from: '2020-01-01', valid_to: null });
  expect(
    await old.ask(
      `select tenant_id, key, rule_version, valid_from::text, valid_to::text from local_rule where key <> 'FIRST_VISIT' order by tenant_id, key`,
    ),
  ).toEqual(['AREA_OF_CHANGE', 'JOINT_FIRST_VISIT', 'OFFER_RECORD', 'QUALIFICATION'].map(since));
  const running = await old.ask<{ track: string; kind: string; count: number }>(
    `select c.track, d.kind, count(*)::int from deadline d join support_case c on (c.tenant_id, c.id) = (d.tenant_id, d.support_case_id)
      where d.cancelled_on is null group by c.track, d.kind order by c.track, d.kind`,
  );
  expect(running).toEqual([
    { track: 'COURT', kind: 'PERIODIC_ASSESSMENT', count: 3 },
    { track: 'MINOR_PARENT', kind: 'PERIODIC_ASSESSMENT', count: 3 },
    { track: 'ORDINARY', kind: 'CONTACT', count: 3 },
    { track: 'ORDINARY', kind: 'FIRST_VISIT', count: 3 },
    { track: 'ORDINARY', kind: 'PERIODIC_ASSESSMENT', count: 3 },
    { track: 'ZA_ZYCIEM', kind: 'PERIODIC_ASSESSMENT', count: 3 },
  ]);
});

test('L30 the terms of the interview name their paragraph and the day since which they are law', async () => {
  const own = await testDatabase();
  await own.migrate();
  const rules = `select key, article, amount, valid_from::text from law_rule where key like '%FAMILY_INTERVIEW' order by key`;
  expect(await own.ask(rules)).toEqual([
    { key: 'FAMILY_INTERVIEW', article: 'Dz.U. 2021 poz. 893 § 3 ust. 2', amount: 14, valid_from: '2021-11-15' },
    { key: 'URGENT_FAMILY_INTERVIEW', article: 'Dz.U. 2021 poz. 893 § 3 ust. 3', amount: 2, valid_from: '2021-11-15' },
  ]);
});
