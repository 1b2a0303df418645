import { type EntityManager, Reference } from '@mikro-orm/core';

/** Whether a row was made in this transaction and the database does not have it yet. */
export const isUnwritten = ({ em }: { readonly em: Pick<EntityManager, 'getUnitOfWork'> }, row: object): boolean =>
  em.getUnitOfWork().getPersistStack().has(Reference.unwrapReference(row));
