/** Something a module puts into a slot that a module below it declared; made by the slot itself, so its type is checked there. */
export interface Contribution {
  readonly slot: Opening;
  /** Called by the register alone, with the name of the module that brings it; the same thing a second time is a fault. */
  readonly put: (module: string) => void;
}

/** What the register knows of a slot: its name, and that it is opened once. */
export interface Opening {
  readonly name: string;
  /** Called by the register alone, before anything is put in; a second register in one process is a fault. */
  open(): void;
}

/** A place that a module leaves for what stands above it: the only arrow that points upward. */
export interface Slot<Item> extends Opening {
  /** The contribution of one item, to be listed in the contributor's x.module.ts. */
  holding(item: Item): Contribution;
  /** Everything put in, in the order of the register. Read before the register was, it is a fault and never simply empty. */
  items(): readonly Item[];
}

/** Declares a slot; it is filled once, when the register is read, and never changes while the process serves. */
export const defineSlot = <Item>(name: string): Slot<Item> => {
  let held: Item[] | null = null;
  const opened = (): Item[] => {
    if (held) return held;
    throw new Error(`${name} was used before the register was read, or no module lists it`);
  };
  const slot: Slot<Item> = {
    name,
    open: () => {
      if (held) throw new Error(`${name} is listed twice`);
      held = [];
    },
    holding: (item) => ({
      slot,
      put: (module) => {
        if (opened().includes(item)) throw new Error(`${module} brings to ${name} what it already holds`);
        opened().push(item);
      },
    }),
    items: opened,
  };
  return slot;
};
