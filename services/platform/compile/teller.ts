import { cursorOf } from '../operation/connection.js';
import { type Asker, askerOf } from '../operation/asker.js';
import type { Operation } from '../operation/operation.js';
import type { Brought } from './parameters.js';

/** What a request gives to a root field. */
type Arguments = Readonly<Record<string, unknown>>;

/** What the functions behind the seams may know: who asks, and how a cursor is signed for them. */
export interface Teller {
  readonly asker: Asker;
  /** The cursor of a row in a list of this order, valid for this caller alone. */
  cursor(orderBy: object, values: readonly unknown[]): string;
  /** The arguments of a root field, by its name in the answer. */
  args(key: string): Arguments;
}

/** The teller of an operation that asks with these arguments. */
export const tellerOf = (op: Operation, args: ReadonlyMap<string, Arguments>): Teller => ({
  asker: askerOf(op),
  cursor: (orderBy, values) => cursorOf(op, orderBy, values),
  args: (key) => args.get(key) ?? {},
});

/** What a statement may bind of this request. */
export const factsOf = (op: Operation, seam: string): Brought['facts'] => ({
  today: op.clock.today(),
  now: op.clock.now().toISOString(),
  person: op.principal.staffMemberId,
  request: op.requestId,
  client: op.principal.clientId,
  session: op.principal.sessionId,
  seam,
});
