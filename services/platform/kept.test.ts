import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Kept } from './kept.js';

const ROOM = { most: 5, heaviest: 40 };

test('what is kept never outgrows its room, and what was asked for last is kept the longest', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'), fc.nat(12)), { maxLength: 200 }),
      (asked) => {
        const kept = new Kept<{ readonly weight: number }>(ROOM, ({ weight }) => weight);
        /** Names in the order in which they were asked for, the latest first, as long as they fit. */
        let model: [string, number][] = [];
        for (const [name, weight] of asked) {
          const known = model.find(([other]) => other === name);
          expect(kept.remember(name, () => ({ weight })).weight).toBe(known ? known[1] : weight);
          model = [known ?? [name, weight], ...model.filter(([other]) => other !== name)];
          while (model.length > ROOM.most || model.reduce((sum, [, one]) => sum + one + 1, 0) > ROOM.heaviest) model.pop();
          expect(kept.size).toBe(model.length);
          expect(kept.weight).toBe(model.reduce((sum, [, one]) => sum + one + 1, 0));
        }
      },
    ),
  );
});

test('what is heavier than all the room is made anew each time, and nothing is kept of it', () => {
  const kept = new Kept<{ readonly weight: number }>(ROOM, ({ weight }) => weight);
  let made = 0;
  for (let time = 0; time < 3; time += 1) kept.remember('a', () => ({ weight: 41 + made++ }));
  expect([made, kept.size, kept.weight]).toEqual([3, 0, 0]);
});

test('one that is too heavy takes nobody else along', () => {
  const kept = new Kept<{ readonly weight: number }>(ROOM, ({ weight }) => weight);
  for (const name of ['a', 'b', 'c']) kept.put(name, { weight: 1 });
  kept.put('d', { weight: 41 });
  expect([kept.size, kept.get('a')?.weight, kept.get('d')]).toEqual([3, 1, undefined]);
});
