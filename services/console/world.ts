import type { Clock } from '../platform/clock.js';
import type { NewId } from '../platform/ids.js';
import type { IdentityAdmin } from './identity-admin.js';
import type { PartyRegister } from './party-register.js';
import type { PartyRows } from './party-rows.js';
import type { Step } from './steps.js';

/** Everything a plan may ask and change. */
export interface World {
  readonly identity: IdentityAdmin;
  readonly register: PartyRegister;
  readonly rows: PartyRows;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly newPassword: () => string;
  /** Hands a first password to the operator; said once, kept nowhere. */
  readonly reveal: (login: string, password: string) => void;
}

/** What a command is going to do, once everything that can be refused has been asked. */
export interface Plan {
  readonly steps: readonly Step[];
  /** What the operator should know beside the steps. */
  readonly notes: readonly string[];
}
