import { v4, v7 } from 'uuid';

/** Draws the same numbers on every machine: sample data must look the same in every screenshot. */
export class Repeatable {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** A number from 0 up to, not including, 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  /** One of the choices. */
  of<T>(choices: readonly T[]): T {
    const chosen = choices[Math.floor(this.next() * choices.length)];
    if (chosen === undefined) throw new RangeError('Nothing to choose from');
    return chosen;
  }

  /** Draws of its own for one family: however much is drawn for it, the next one comes out the same. */
  branch(): Repeatable {
    return new Repeatable(this.between(0, 0x7fffffff));
  }

  #bytes(): Uint8Array {
    return Uint8Array.from({ length: 16 }, () => this.between(0, 255));
  }

  /** An identifier as the product makes them, stamped with a moment. */
  id(moment: Date): string {
    return v7({ msecs: moment.getTime(), random: this.#bytes(), seq: this.between(0, 0x7fffffff) });
  }

  /** A request key as clients make them. */
  key(): string {
    return v4({ random: this.#bytes() });
  }
}
