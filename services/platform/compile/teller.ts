import { cursorAt } from '../operation/connection.js';
import { type Asker, askerOf } from '../operation/asker.js';
import { placeOf } from '../operation/keyset.js';
import type { Operation } from '../operation/operation.js';
import type { Brought } from './parameters.js';

/** What the functions behind the seams may know: who asks, and how a cursor is signed for them. */
export interface Teller {
  readonly asker: Asker;
  /** The cursor of a row in a list of this order, valid for this caller alone. */
  cursor(order: string, values: readonly unknown[]): string;
}

/** The teller of an operation. */
export const tellerOf = (op: Operation): Teller => ({
  asker: askerOf(op),
  cursor: (order, values) => cursorAt(op, order, placeOf(values)),
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
