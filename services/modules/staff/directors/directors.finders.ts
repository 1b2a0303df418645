import { type EntityManager, LockMode } from '@mikro-orm/core';
import { Appointment } from '../staff.entity.js';

type Reading = { readonly em: Pick<EntityManager, 'find'> };

const DIRECTORS = { role: 'DIRECTOR' } as const;
const IN_ORDER = { orderBy: { id: 'asc' } } as const;

/** Every director's function, past, present and coming. */
export const directorsOf = ({ em }: Reading): Promise<Appointment[]> => em.find(Appointment, DIRECTORS, IN_ORDER);

/**
 * The same, locked until the end of the transaction and as they are now: of two who end the last two directors at once, the second
 * sees what the first one did.
 */
export const directorsForChange = ({ em }: Reading): Promise<Appointment[]> =>
  em.find(Appointment, DIRECTORS, { ...IN_ORDER, lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
