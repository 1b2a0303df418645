import { type EntityManager, type EventSubscriber, type FlushEventArgs, helper } from '@mikro-orm/core';
import type { Subject } from './entry.js';

const changes = new WeakMap<object, Set<string>>();

/** Notes which fields of which entities a flush changed, so that the audit can name them without the author's help. */
export const changeObserver: EventSubscriber = {
  onFlush({ em, uow }: FlushEventArgs): void {
    const noted = changes.get(em) ?? new Set<string>();
    for (const change of uow.getChangeSets()) {
      for (const field of Object.keys(change.payload)) noted.add(`${change.meta.className}.${field}`);
    }
    changes.set(em, noted);
  },
};

/** Names of the fields changed so far through this entity manager. */
export const changedFieldsOf = (em: EntityManager): readonly string[] => [...(changes.get(em) ?? [])].sort();

/** How a loaded row names the file it belongs to; null for rows about nobody. */
export type SubjectOf = (entityName: string, row: Readonly<Record<string, unknown>>) => Subject | null;

/** The files whose rows were loaded through this entity manager: what a query opened, whoever wrote it. */
export const openedSubjects = (em: EntityManager, subjectOf: SubjectOf): readonly Subject[] => {
  const opened = new Map<string, Subject>();
  for (const row of em.getUnitOfWork().getIdentityMap().values() as Iterable<object>) {
    const wrapped = helper(row);
    if (!wrapped.__initialized) continue;
    const subject = subjectOf(wrapped.__meta.className, row as Readonly<Record<string, unknown>>);
    if (subject) opened.set(`${subject.kind}:${subject.id}`, subject);
  }
  return [...opened.values()];
};
