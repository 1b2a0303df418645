import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import { Family } from '@asysta/services/modules/families/index';
import { house } from '@asysta/services/modules/register';
import { Doors, through } from '@asysta/services/platform/tenancy/doors';
import { copyDatabase, type Copy } from './engine/database.js';
import { seedWorlds, type Worlds } from './engine/worlds.js';

let copy: Copy;
let worlds: Worlds;
let doors: Doors;
let messages: (readonly string[])[] = [];
beforeAll(async () => {
  copy = await copyDatabase();
  worlds = await seedWorlds(copy.ask);
  doors = await Doors.connect({
    database: copy.address,
    passwords: { centre: inject('database').passwords.asysta_centre },
    entities: house.entities,
    // One connection: what it keeps prepared is met by whoever comes next.
    poolSize: 1,
    onMessage: (texts) => messages.push(texts),
  });
});
afterEach(() => {
  messages = [];
});
afterAll(async () => {
  await doors.close();
  await copy.drop();
});

const near = () => ({ party: { id: worlds.near.centre, kind: 'CENTRE' as const }, staffMemberId: null });
const familyId = (): string => worlds.near.ids.get('family')?.[0] ?? '';

const cityRead = (): Promise<string | null | undefined> =>
  through(doors.read(near()), async (em) => (await em.findOne(Family, { id: familyId() }))?.city);

const cityWritten = (city: string | null): Promise<void> =>
  through(doors.write(near()), async (em) => {
    const family = await em.findOneOrFail(Family, { id: familyId() });
    family.city = city;
  });

test.each(['a?b ?? \\? c', `'; drop table family; -- \\`, '$1 $2', '', null])(
  'what the ORM words carries %j as it is, and no value of it stands in a text',
  async (city) => {
    await cityWritten(city);
    expect(await cityRead()).toBe(city);
    const texts = messages.flat();
    expect(texts.filter((text) => text.startsWith('update "family"'))).toHaveLength(1);
    expect(texts.filter((text) => text.includes(familyId()) || text.includes(worlds.near.centre))).toEqual([]);
  },
);

test('a second change of the same kind has the same text, which is planned already', async () => {
  await cityWritten('Opole');
  const once = messages;
  messages = [];
  await cityWritten('Nysa');
  expect(messages).toEqual(once);
  expect(await cityRead()).toBe('Nysa');
});

test('what is planned outlives a column that a migration adds while the process serves', async () => {
  await cityWritten('Brzeg');
  expect(await cityRead()).toBe('Brzeg');
  await copy.ask('alter table family add column added_later text');
  try {
    expect(await cityRead()).toBe('Brzeg');
    await cityWritten('Opole');
    expect(await cityRead()).toBe('Opole');
  } finally {
    await copy.ask('alter table family drop column added_later');
  }
});
