import type { Permission } from '@asysta/schema/catalogue';
import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Principal } from '../tenancy/principal.js';
import type { Operation } from './operation.js';

/** Who asks and on which day: all that a computed field may know beside its row. */
export interface Asker {
  readonly today: LocalDate;
  readonly now: Date;
  readonly principal: Principal;
  readonly may: (permission: Permission) => boolean;
}

/** The asker of an operation. */
export const askerOf = (op: Operation): Asker => ({
  today: op.clock.today(),
  now: op.clock.now(),
  principal: op.principal,
  may: (permission) => op.may(permission),
});
