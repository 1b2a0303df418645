import type { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../clock.js';
import type { NewId } from '../ids.js';
import { type Contribution, defineSlot, type Opening } from '../module/slot.js';

/** What a reaction works with: the open transaction of whoever raised the event, a person's request or a job. */
export interface Occasion {
  readonly em: EntityManager;
  readonly clock: Clock;
  readonly newId: NewId;
}

type Reaction<Facts> = (occasion: Occasion, facts: Facts) => Promise<void>;

/** Something that happened in a module, told to the modules above it. */
export interface ModuleEvent<Facts> extends Opening {
  /** What a module above does about it; to be listed among the reactions of its x.module.ts. */
  handledBy(reaction: Reaction<Facts>): Contribution;
  /**
   * Lets every reaction act, one after the other in the order of the register, before the verb is flushed and committed. A
   * reaction that throws rolls the whole verb back.
   */
  raise(occasion: Occasion, facts: Facts): Promise<void>;
}

/** Declares an event of a module; `Facts` carry ids and days, because reactions read their own rows. */
export const defineEvent = <Facts>(name: string): ModuleEvent<Facts> => {
  const reactions = defineSlot<Reaction<Facts>>(name);
  const event: ModuleEvent<Facts> = {
    name,
    open: () => reactions.open(),
    handledBy: (reaction) => ({ ...reactions.holding(reaction), slot: event }),
    raise: async (occasion, facts) => {
      for (const react of reactions.items()) await react(occasion, facts);
    },
  };
  return event;
};
