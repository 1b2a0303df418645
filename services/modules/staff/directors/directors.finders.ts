import { type EntityManager, LockMode } from '@mikro-orm/core';
import { Appointment } from '../staff.entity.js';
import { Suspension } from '../suspension/suspension.entity.js';

type Reading = { readonly em: Pick<EntityManager, 'find'> };

const DIRECTORS = { role: 'DIRECTOR' } as const;
const IN_ORDER = { orderBy: { id: 'asc' } } as const;

/**
 * Every director's function, past, present and coming, locked until the end of the transaction and as it is now: of two who end the
 * last two directors at once, the second sees what the first one did.
 */
export const directorsForChange = ({ em }: Reading): Promise<Appointment[]> =>
  em.find(Appointment, DIRECTORS, { ...IN_ORDER, lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });

/** Those of some functions whose people are not suspended. */
export const whoAct = async ({ em }: Reading, posts: readonly Appointment[]): Promise<readonly Appointment[]> => {
  const running = await em.find(Suspension, { liftedOn: null });
  const suspended = new Set(running.map(({ staffMember }) => staffMember.id));
  return posts.filter(({ staffMember }) => !suspended.has(staffMember.id));
};

/** Every function of a director who is not suspended. */
export const directorsOf = async (op: Reading): Promise<readonly Appointment[]> =>
  whoAct(op, await op.em.find(Appointment, DIRECTORS, IN_ORDER));
