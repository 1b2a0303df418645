import { ChangeSetType, type EntityManager, type EventSubscriber, type FlushEventArgs, helper } from '@mikro-orm/core';
import { noteCreated, subjectOf } from '../file/file-of-row.js';
import type { Subject } from './entry.js';

const changes = new WeakMap<object, Set<string>>();

/** Notes which fields of which entities a flush changed, so that the audit can name them without the author's help. */
export const changeObserver: EventSubscriber = {
  onFlush({ em, uow }: FlushEventArgs): void {
    const noted = changes.get(em) ?? new Set<string>();
    for (const change of uow.getChangeSets()) {
      if (change.type === ChangeSetType.CREATE) noteCreated(change.entity as object);
      for (const field of Object.keys(change.payload)) noted.add(`${change.meta.className}.${field}`);
    }
    changes.set(em, noted);
  },
};

/** Names of the fields changed so far through this entity manager. */
export const changedFieldsOf = (em: EntityManager): readonly string[] => [...(changes.get(em) ?? [])].sort();

/**
 * The files whose rows were loaded through this entity manager: what a query opened, whoever wrote it. To be asked before the door
 * closes: a row further from its file than its own relation costs one statement per hop, however many such rows there are.
 */
export const openedSubjects = async (em: EntityManager): Promise<readonly Subject[]> => {
  const rows = [...(em.getUnitOfWork().getIdentityMap().values() as Iterable<object>)];
  const subjects = await Promise.all(rows.filter((row) => helper(row).__initialized).map(async (row) => subjectOf(row)));
  return [...new Map(subjects.flatMap((subject) => (subject ? [[`${subject.kind}:${subject.id}`, subject]] : []))).values()];
};
