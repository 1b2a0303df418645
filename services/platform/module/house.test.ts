import { defineEntity, p } from '@mikro-orm/core';
import { describe, expect, test } from 'vitest';
import { defineEvent, type Occasion } from '../events/event.js';
import type { Job } from '../jobs/index.js';
import { openHouse } from './house.js';
import { defineModule } from './module.js';
import { defineSlot } from './slot.js';

const entityOf = (name: string, tableName?: string) =>
  defineEntity({ name, ...(tableName ? { tableName } : {}), properties: { id: p.uuid().primary() } });

const job: Job = { name: 'count-rooms', parties: ['CENTRE'], run: () => Promise.resolve() };
const occasion = {} as Occasion;

describe('a register', () => {
  test('gives each login role the tables of all modules, in their order, after those of the floor', () => {
    const [Room, Chair] = [entityOf('Room'), entityOf('Chair')];
    const { entities } = openHouse([
      defineModule({ name: 'rooms', entities: { centre: [Room] } }),
      defineModule({ name: 'chairs', entities: { centre: [Chair], worker: [Chair] } }),
    ]);
    expect(entities.centre).toEqual([Room, Chair]);
    expect(entities.worker).toEqual([Chair]);
    expect(entities.partner).toEqual([]);
    expect(entities.identity.length).toBeGreaterThan(0);
  });

  test('knows whose each table is, also one mapped twice or by nobody', () => {
    const rooms = defineModule({
      name: 'rooms',
      entities: { centre: [entityOf('MeetingRoom')], partner: [entityOf('SeenRoom', 'meeting_room')] },
      tables: ['room_counter'],
    });
    const { tables } = openHouse([rooms]);
    expect([tables.get('meeting_room'), tables.get('room_counter'), tables.get('audit_entry')]).toEqual([
      'rooms',
      'rooms',
      'platform',
    ]);
  });

  test('is refused when two modules claim one table', () => {
    const rooms = defineModule({ name: 'rooms', entities: { centre: [entityOf('Room')] } });
    const chairs = defineModule({ name: 'chairs', tables: ['room'] });
    expect(() => openHouse([rooms, chairs])).toThrow('chairs and rooms both list the table room');
  });

  test('is refused when two modules have one name', () => {
    const rooms = () => defineModule({ name: 'rooms' });
    expect(() => openHouse([rooms(), rooms()])).toThrow('The register names two modules rooms');
  });

  test('takes the job of a schedule along, once', () => {
    const schedule = { name: 'every-hour', job, isDueAt: () => true };
    expect(openHouse([defineModule({ name: 'rooms', jobs: [job], schedules: [schedule] })]).jobs).toEqual([job]);
    expect(openHouse([defineModule({ name: 'rooms', schedules: [schedule] })]).jobs).toEqual([job]);
  });

  test('is refused when two jobs, two schedules, or a job and a schedule, have one name', () => {
    const other: Job = { ...job };
    const schedule = (name: string, of = job) => ({ name, job: of, isDueAt: () => true });
    const called = (name: string) => `Two jobs or schedules are called ${name}`;
    const open = (...modules: Partial<Parameters<typeof defineModule>[0]>[]) =>
      openHouse(modules.map((module, at) => defineModule({ name: `module ${at}`, ...module })));
    expect(() => open({ jobs: [job] }, { jobs: [other] })).toThrow(called('count-rooms'));
    expect(() => open({ jobs: [job] }, { schedules: [schedule('count-rooms')] })).toThrow(called('count-rooms'));
    expect(() => open({ schedules: [schedule('hourly')] }, { schedules: [schedule('hourly')] })).toThrow(called('hourly'));
    expect(() => open({ schedules: [schedule('hourly'), schedule('daily')] }, { jobs: [job] })).not.toThrow();
  });

  test('is refused without a register of people, and with two', () => {
    const withPeople = (name: string) => defineModule({ name, members: () => ({ find: () => Promise.resolve(null) }) });
    const membersOf = (...names: readonly string[]) => openHouse(names.map(withPeople)).membersOf({} as never, {} as never);
    expect(membersOf('staff')).toBeDefined();
    expect(() => membersOf()).toThrow('Exactly one module');
    expect(() => membersOf('staff', 'people')).toThrow('Exactly one module');
  });
});

describe('what points upward', () => {
  test('a slot holds what the modules above put in, in their order', () => {
    const doorbell = defineSlot<string>('doorbell');
    openHouse([
      defineModule({ name: 'rooms', slots: [doorbell], contributions: [doorbell.holding('own')] }),
      defineModule({ name: 'chairs', contributions: [doorbell.holding('low')] }),
      defineModule({ name: 'lamps', contributions: [doorbell.holding('high')] }),
    ]);
    expect(doorbell.items()).toEqual(['own', 'low', 'high']);
  });

  test('a slot that no register opened is a fault, not an empty list', () => {
    expect(() => defineSlot<string>('doorbell').items()).toThrow('doorbell was used before the register was read');
  });

  test('a module brings nothing to a slot declared above it', () => {
    const doorbell = defineSlot<string>('doorbell');
    const chairs = defineModule({ name: 'chairs', contributions: [doorbell.holding('low')] });
    const rooms = defineModule({ name: 'rooms', slots: [doorbell] });
    expect(() => openHouse([chairs, rooms])).toThrow('chairs brings something to doorbell, which no module below it declares');
  });

  test('two modules cannot declare one slot', () => {
    const doorbell = defineSlot<string>('doorbell');
    const declaring = (name: string) => defineModule({ name, slots: [doorbell] });
    expect(() => openHouse([declaring('rooms'), declaring('chairs')])).toThrow('doorbell is listed twice');
  });

  test('two slots of one name are refused, and what is brought to one is not brought to its namesake', () => {
    const [doorbell, namesake] = [defineSlot<string>('doorbell'), defineSlot<string>('doorbell')];
    const rooms = defineModule({ name: 'rooms', slots: [doorbell] });
    expect(() => openHouse([rooms, defineModule({ name: 'chairs', slots: [namesake] })])).toThrow(
      'chairs declares a second doorbell',
    );
    const fresh = defineModule({ name: 'rooms', slots: [defineSlot<string>('doorbell')] });
    expect(() => openHouse([fresh, defineModule({ name: 'chairs', contributions: [namesake.holding('x')] })])).toThrow(
      'chairs brings something to doorbell, which no module below it declares',
    );
  });

  test('nothing is put in twice, neither by one module nor by two', () => {
    const listedTwice = defineSlot<string>('doorbell');
    const one = listedTwice.holding('one');
    expect(() => openHouse([defineModule({ name: 'rooms', slots: [listedTwice], contributions: [one, one] })])).toThrow(
      'rooms brings to doorbell what it already holds',
    );
    const madeTwice = defineSlot<string>('doorbell');
    const bringing = (name: string) => defineModule({ name, contributions: [madeTwice.holding('one')] });
    expect(() => openHouse([defineModule({ name: 'rooms', slots: [madeTwice] }), bringing('chairs'), bringing('lamps')])).toThrow(
      'lamps brings to doorbell what it already holds',
    );
  });

  test('no reaction is listed twice: it would act twice', () => {
    const RoomClosed = defineEvent<object>('RoomClosed');
    const reaction = RoomClosed.handledBy(() => Promise.resolve());
    const rooms = defineModule({ name: 'rooms', events: [RoomClosed] });
    expect(() => openHouse([rooms, defineModule({ name: 'chairs', reactions: [reaction, reaction] })])).toThrow(
      'chairs brings to RoomClosed what it already holds',
    );
  });

  test('reactions to an event act one after the other, in the order of the register', async () => {
    const RoomClosed = defineEvent<{ readonly room: string }>('RoomClosed');
    const seen: string[] = [];
    const slow = RoomClosed.handledBy(async (_, { room }) => {
      await Promise.resolve();
      seen.push(`chairs of ${room}`);
    });
    openHouse([
      defineModule({ name: 'rooms', events: [RoomClosed] }),
      defineModule({ name: 'chairs', reactions: [slow] }),
      defineModule({
        name: 'lamps',
        reactions: [RoomClosed.handledBy((_, { room }) => Promise.resolve(void seen.push(`lamps of ${room}`)))],
      }),
    ]);
    await RoomClosed.raise(occasion, { room: '7' });
    expect(seen).toEqual(['chairs of 7', 'lamps of 7']);
  });

  test('a reaction that throws stops the others and whoever raised the event', async () => {
    const RoomClosed = defineEvent<object>('RoomClosed');
    let reached = false;
    openHouse([
      defineModule({ name: 'rooms', events: [RoomClosed] }),
      defineModule({ name: 'chairs', reactions: [RoomClosed.handledBy(() => Promise.reject(new Error('stuck')))] }),
      defineModule({ name: 'lamps', reactions: [RoomClosed.handledBy(() => Promise.resolve(void (reached = true)))] }),
    ]);
    await expect(RoomClosed.raise(occasion, {})).rejects.toThrow('stuck');
    expect(reached).toBe(false);
  });

  test('an event that no module lists cannot be raised in silence', async () => {
    await expect(defineEvent<object>('RoomClosed').raise(occasion, {})).rejects.toThrow('RoomClosed was used before');
  });
});
