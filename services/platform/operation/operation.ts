import type { EntityManager } from '@mikro-orm/postgresql';
import type { GraphQLResolveInfo } from 'graphql';
import { type Demand, meets } from '../permission/assurance.js';
import type { DoubtCode } from '@asysta/schema/doubts';
import type { RefusalCode } from '@asysta/schema/refusals';
import type { Permission } from '@asysta/schema/catalogue';
import { permissionsOf } from '../permission/roles.js';
import type { Clock } from '../clock.js';
import type { Deed } from '../audit/entry.js';
import { CLOSED } from './closed.js';
import type { NewId } from '../ids.js';
import type { Logger } from '../log.js';
import type { DataKeys } from '../encryption/data-keys.js';
import { asRefusal, violatedConstraint } from '../refusal/faults.js';
import { type Details, Refusal } from '../refusal/refusal.js';
import type { Doors, Last, OpenDoor } from '../tenancy/doors.js';
import type { Answer, Prepared } from '../tenancy/exchange.js';
import type { Principal } from '../tenancy/principal.js';

/** What a process lends to every operation. */
export interface Surroundings {
  readonly doors: Doors;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: Logger;
  readonly keys: DataKeys;
}

/** The reading that follows a mutation, as one statement that can travel with the end of the change. */
export interface Payload {
  /**
   * Reads the row of this id for the caller, and records in one go what was done and which other files the answer opens. With
   * nothing done, because an earlier request did it, only these files.
   */
  ask(op: Operation, id: string, done: Deed | null): Prepared;
  /** The answer as text and the files it opened, noted as recorded; null where the ordinary way must answer, or refuse. */
  told(op: Operation, row: Readonly<Record<string, unknown>> | undefined): string | null;
}

/** Tells of a mutation field how its answer is read; null where only the ordinary way knows. */
export type Payloads = (op: Operation, info: GraphQLResolveInfo) => Payload | null;

/** Every answer is read in the ordinary way. */
const NO_PAYLOADS: Payloads = () => null;

const NOTHING_CONFIRMED: ReadonlySet<DoubtCode> = new Set();

const meantBy = (error: unknown, meanings: ReadonlyMap<string, Refusal>): Refusal | null =>
  asRefusal(error) ?? meanings.get(violatedConstraint(error) ?? '') ?? null;

/**
 * One request of one person for one party. Verbs and finders receive it with `em` inside an open transaction of that
 * party; they never open one and never name a party.
 */
export class Operation {
  readonly permissions: ReadonlySet<Permission>;
  /** Per-door cache of loaders and lookups; gone with the door, so nothing crosses a snapshot or a request. */
  memory = new Map<unknown, unknown>();
  /** Files already named in the audit of this request, as `kind:id`. */
  readonly audited = new Set<string>();
  /** Names in the answer of the changes that are committed, or were by an earlier request with the same key. */
  readonly changed = new Set<string>();
  /** What fields opened that is an event of its own, e.g. a sealed number; recorded with the reading, before anything leaves. */
  readonly opened: Deed[] = [];
  /** What the person has confirmed of the change in work, as the declared mutation says. */
  confirmed: ReadonlySet<DoubtCode> = NOTHING_CONFIRMED;
  /** Answers of changes that are text already, by their names in the answer. */
  readonly answers = new Map<string, string>();
  /** Which answers of this request are read by a statement; the executor says it. */
  payloads: Payloads = NO_PAYLOADS;
  #answering: string | null = null;
  /** What kept an answer of this request out of the audit; from then on nothing is done and nothing leaves. */
  unrecorded: Error | null = null;
  #door: OpenDoor | null = null;
  #reading = false;
  #abandoned = false;
  readonly #gone = new AbortController();
  #meanings = new Map<string, Refusal>();

  constructor(
    readonly surroundings: Surroundings,
    readonly principal: Principal,
    readonly requestId: string,
  ) {
    this.permissions = permissionsOf(principal);
  }

  get clock(): Clock {
    return this.surroundings.clock;
  }

  get newId(): NewId {
    return this.surroundings.newId;
  }

  get keys(): DataKeys {
    return this.surroundings.keys;
  }

  /** Entity manager of the open door; whatever is asked of it while none is open fails. */
  get em(): EntityManager {
    return this.#door?.em ?? CLOSED;
  }

  /** Asks a prepared statement behind the open door; while none is open it fails, as whatever is asked. */
  ask(statement: Prepared): Promise<Record<string, unknown>[]> {
    return this.#door?.ask(statement) ?? Promise.reject(new Error('No door is open'));
  }

  /** Whether a door is open. */
  get inside(): boolean {
    return this.#door !== null;
  }

  may(permission: Permission): boolean {
    return this.permissions.has(permission);
  }

  /** Whether the caller has shown a second factor as freshly as demanded. */
  proves(demand: Demand): boolean {
    return meets(this.principal.assurance, demand, this.clock.now());
  }

  /**
   * Says what it means when the work behind this door violates a constraint or unique index: somebody did the same a moment
   * ago. Every violation that no verb has spoken of is a fault.
   */
  means(constraint: string, code: RefusalCode, details: Details = {}): void {
    this.#meanings.set(constraint, new Refusal(code, details));
  }

  /** The refusal that an error is behind this door, or null when it is a fault. */
  refusalIn(error: unknown): Refusal | null {
    return meantBy(error, this.#meanings);
  }

  /** The mutation whose answer is being read behind the open door, if it is one. */
  get answering(): string | null {
    return this.#answering;
  }

  /** Told when whoever asked goes away. */
  get gone(): AbortSignal {
    return this.#gone.signal;
  }

  /** Whether whoever asked went away. */
  get abandoned(): boolean {
    return this.#abandoned;
  }

  /**
   * Nobody waits for the answer any more: what is being read stops, down to its statement. A change that has begun is finished;
   * whoever asks again with its key gets its outcome.
   */
  async abandon(): Promise<void> {
    this.#abandoned = true;
    this.#gone.abort();
    if (this.#reading) await this.#door?.stop();
  }

  /**
   * Opens the read door of the party, for a query or for the answer of a mutation; the executor and the declared mutation call it,
   * nobody else.
   */
  async enterRead(answering: string | null = null): Promise<void> {
    await this.#enter(() => this.surroundings.doors.read(this.principal));
    this.#answering = answering;
    this.#reading = true;
    if (this.#abandoned) await this.#door?.stop();
  }

  /** Opens the write door of the party; the declared mutation calls it, nobody else. */
  async enterWrite(): Promise<void> {
    await this.#enter(() => this.surroundings.doors.write(this.principal));
  }

  /** Leaves the read door for the write door of the same party, on the same connection; the executor calls it, nobody else. */
  async turnToWrite(): Promise<void> {
    const door = this.#forget();
    this.#door = door ? await door.turn('WRITE') : await this.surroundings.doors.write(this.principal);
  }

  /** Flushes what a verb has changed, for the last time: the changes travel with whatever is asked next, at the latest of the end. */
  async flushLast(): Promise<void> {
    this.#door?.gather();
    await this.em.flush();
  }

  /**
   * Closes the open door, if any: commits, with these last statements in the same message, and tells what they answered; or rolls
   * back, which never throws. With `written` all changes were flushed before, and rows are not searched for more.
   */
  async leave(how: 'COMMIT' | 'ROLLBACK', last: readonly Last[] = [], written = false): Promise<readonly Answer[]> {
    const meanings = this.#meanings;
    const door = this.#forget();
    if (!door) return [];
    if (how === 'COMMIT')
      return door.end(last, written).catch((error: unknown) => {
        throw meantBy(error, meanings) ?? error;
      });
    await door.abandon();
    return [];
  }

  #forget(): OpenDoor | null {
    const door = this.#door;
    this.#door = null;
    this.#reading = false;
    this.#answering = null;
    this.memory = new Map();
    this.#meanings = new Map();
    return door;
  }

  async #enter(open: () => Promise<OpenDoor>): Promise<void> {
    if (this.#door) throw new Error('A door is open already');
    this.#door = await open();
  }
}

/** Remembers one value per open door, e.g. the tree of units; computed on first use. */
export const remembered = <T>(op: Operation, key: unknown, compute: () => T): T => {
  if (!op.memory.has(key)) op.memory.set(key, compute());
  return op.memory.get(key) as T;
};
