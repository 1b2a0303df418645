import type { Caller } from './caller.js';
import type { TestServer } from './server.js';

/** Takes so many from what somebody may still ask on this day. */
export const spendAllowance = (server: TestServer, { staffMemberId }: Caller, day: string, count: number): Promise<unknown> =>
  server.peek(
    `insert into allowance_use (tenant_id, id, staff_member_id, used_on, used)
       select tenant_id, gen_random_uuid(), id, $2, $3 from staff_member where id = $1`,
    [staffMemberId, day, count],
  );
