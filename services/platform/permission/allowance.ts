import type { Clock } from '../clock.js';
import type { NewId } from '../ids.js';
import type { Prepared } from '../tenancy/exchange.js';
import type { Principal } from '../tenancy/principal.js';

/**
 * How often a day somebody may try whether a person is known, by asking or by typing a number. A morning of registrations needs some
 * dozens; the ten thousand numbers that one birth date leaves would take months. A machine brings whole registers, and asks nothing.
 */
export const ALLOWANCE = { person: 120, machine: 500 } as const;

interface Spender {
  readonly principal: Principal;
  readonly clock: Clock;
  readonly newId: NewId;
}

const SPEND = `insert into allowance_use (id, staff_member_id, used_on, used) select $1, $2, $3, $4 where $4::integer <= $5::integer
on conflict (tenant_id, staff_member_id, used_on) do update set used = allowance_use.used + excluded.used, version = allowance_use.version + 1
where allowance_use.used + excluded.used <= $5::integer returning id`;

/**
 * Takes so many from what the caller has today, and answers nothing where that is more than is left. To be asked by itself and before
 * the work: it stays spent whatever becomes of that, and of many at once none gets past the number.
 */
export const spending = ({ principal, clock, newId }: Spender, count: number): Prepared => ({
  name: 'spend-allowance',
  text: SPEND,
  values: [
    newId(),
    principal.staffMemberId,
    clock.today(),
    String(count),
    String(principal.machine ? ALLOWANCE.machine : ALLOWANCE.person),
  ],
});
