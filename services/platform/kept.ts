/** How much may be kept: so many, and together so heavy. */
export interface Room {
  readonly most: number;
  readonly heaviest: number;
}

interface Placed<Value> {
  readonly value: Value;
  readonly weight: number;
}

/**
 * Some of what was made, by name, and never more than there is room for: what was not asked for the longest goes first. Whatever
 * callers can make grow, like documents of their own, is kept in one of these.
 */
export class Kept<Value extends object> {
  /** A map keeps its keys in the order in which they came. */
  readonly #placed = new Map<string, Placed<Value>>();
  #weight = 0;

  /** @param weigh Roughly in characters. */
  constructor(
    readonly room: Room,
    private readonly weigh: (value: Value) => number,
  ) {}

  get size(): number {
    return this.#placed.size;
  }

  get weight(): number {
    return this.#weight;
  }

  get(name: string): Value | undefined {
    const placed = this.#placed.get(name);
    if (!placed) return undefined;
    this.#placed.delete(name);
    this.#placed.set(name, placed);
    return placed.value;
  }

  /** Keeps a value under a name; one heavier than all the room is not kept. */
  put(name: string, value: Value): void {
    this.drop(name);
    const weight = name.length + this.weigh(value);
    if (weight > this.room.heaviest) return;
    this.#placed.set(name, { value, weight });
    this.#weight += weight;
    for (const [oldest] of this.#placed) {
      if (this.#placed.size <= this.room.most && this.#weight <= this.room.heaviest) return;
      this.drop(oldest);
    }
  }

  drop(name: string): void {
    this.#weight -= this.#placed.get(name)?.weight ?? 0;
    this.#placed.delete(name);
  }

  /** What was made under this name, or what is made now. */
  remember(name: string, make: () => Value): Value {
    const known = this.get(name);
    if (known) return known;
    const made = make();
    this.put(name, made);
    return made;
  }
}
