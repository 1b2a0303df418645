import type { NamedFunction } from '@asysta/schema/staff/function-name';
import { inDatabase } from '../../../../platform/operation/index.js';
import { leadsOn } from '../../workers/case-workers.policy.js';
import { accompanyingPerson } from '../accompanying.js';

interface Person {
  readonly id: string;
  readonly name: string;
}

const named = (id: string): string =>
  `(select json_build_object('id', told.id, 'name', told.display_name) from staff_member told where told.id = ${id})`;

/** Who leads a case today; null where nobody does. */
export const leaderNamed = inDatabase<Person | null>((row, today) =>
  named(`(select w.staff_member_id from case_worker w where w.support_case_id = ${row}.id and ${leadsOn('w', today)})`),
);

/** Who accompanies its family today; null where nobody does. */
export const assistantNamed = inDatabase<Person | null>((row) =>
  named(`coalesce(${[...accompanyingPerson.items().map((told) => told(row)), 'null'].join(', ')})`),
);

/** Somebody who decides, with the function in which they do. */
export type Decider = Person & NamedFunction;
