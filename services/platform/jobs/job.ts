import type { EntityManager } from '@mikro-orm/postgresql';
import type { PartyKind } from '@asysta/schema/parties/codes';
import type { AuditEvent } from '@asysta/schema/catalogue';
import type { Subject } from '../audit/entry.js';
import type { Clock } from '../clock.js';
import type { NewId } from '../ids.js';

/** What a job works with: the open write door of its one party, as the worker's own login role. Nobody is signed in. */
export interface JobContext {
  readonly em: EntityManager;
  readonly clock: Clock;
  readonly newId: NewId;
  /** Writes to the audit of the party what the job did, inside its transaction; a job that changed rows and never called it is undone. */
  readonly record: (event: AuditEvent, subjects: readonly Subject[]) => Promise<void>;
  /** Asks for another job, possibly of another party, once this one is committed. */
  readonly afterwards: (job: Job, partyId: string, subjectId: string) => void;
}

/**
 * Work about one row of one party. Its name is what the queue calls it; it re-reads its subject behind the party's door and
 * does nothing when there is none. It may run twice, so its effect must be the same then.
 */
export interface Job {
  readonly name: string;
  /** Kinds of party it is for; a job of another kind is dropped. */
  readonly parties: readonly PartyKind[];
  readonly run: (job: JobContext, subjectId: string) => Promise<void>;
}

/** A job that every active party of its kind gets at certain hours; its subject is the party itself. */
export interface Schedule {
  readonly name: string;
  readonly job: Job;
  /** Whether it is due at a full hour; the queue knows UTC only, so the hour in Poland is decided here. */
  readonly isDueAt: (fullHour: Date) => boolean;
}
