import type { EntitySchema } from '@mikro-orm/core';
import type { AuditEvent, Permission } from '@asysta/schema/catalogue';
import type { Clock } from '../clock.js';
import type { MemberDirectory } from '../identity/index.js';
import type { Job, Schedule } from '../jobs/index.js';
import type { Doors, LoginRole } from '../tenancy/doors.js';
import type { Contribution, Opening } from './slot.js';

/** A class of root fields and field resolvers, as TypeGraphQL collects it. */
export type ResolverClass = new () => object;

/** One module as the processes see it: everything they assemble it from, and nothing that they would have to know of it. */
export interface Module {
  readonly name: string;
  /** Tables each login role maps through an entity: never one that its grants do not reach. */
  readonly entities?: Partial<Record<LoginRole, readonly EntitySchema[]>>;
  /** Tables of the module that no entity maps, reached in SQL of its own. */
  readonly tables?: readonly string[];
  readonly resolvers?: readonly ResolverClass[];
  /** Permissions that its root fields and guarded fields ask for. */
  readonly permissions?: readonly Permission[];
  /** Events that it records; each has one module. */
  readonly audit?: readonly AuditEvent[];
  /** Jobs asked for by others; those that run by the clock come with their schedule. */
  readonly jobs?: readonly Job[];
  readonly schedules?: readonly Schedule[];
  /** Slots and events that it declares for the modules above it. */
  readonly slots?: readonly Opening[];
  readonly events?: readonly Opening[];
  /** What it puts into slots of modules below it, and does about their events. */
  readonly contributions?: readonly Contribution[];
  readonly reactions?: readonly Contribution[];
  /** The register of people of each party; exactly one module has it. */
  readonly members?: (doors: Doors, clock: Clock) => MemberDirectory;
}

/** Declares a module: the one export of its x.module.ts, named by one line of services/modules/register.ts. */
export const defineModule = (module: Module): Module => module;
