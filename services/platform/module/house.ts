import { type EntitySchema, UnderscoreNamingStrategy } from '@mikro-orm/core';
import type { Clock } from '../clock.js';
import type { MemberDirectory } from '../identity/index.js';
import type { Job, Schedule } from '../jobs/index.js';
import type { Doors, LoginRole } from '../tenancy/doors.js';
import { floor } from './floor.js';
import type { Module, ResolverClass } from './module.js';
import type { Opening } from './slot.js';

/** All modules put together: what a process builds itself from without knowing one of them. */
export interface House {
  /** The floor first, then every module after those it builds on. */
  readonly modules: readonly Module[];
  readonly entities: Readonly<Record<LoginRole, readonly EntitySchema[]>>;
  readonly resolvers: readonly ResolverClass[];
  readonly jobs: readonly Job[];
  readonly schedules: readonly Schedule[];
  /** Table → name of the module whose it is. */
  readonly tables: ReadonlyMap<string, string>;
  /** The register of people that identity asks who somebody is. */
  membersOf(doors: Doors, clock: Clock): MemberDirectory;
}

const ROLES: readonly LoginRole[] = ['identity', 'centre', 'partner', 'region', 'worker'];
const naming = new UnderscoreNamingStrategy();

/** The tables a module answers for, mapped or not, each once. */
export const tablesOf = ({ entities = {}, tables = [] }: Module): readonly string[] => {
  const mapped = Object.values(entities).flatMap((schemas) =>
    schemas.map(({ meta }) => meta.tableName ?? naming.classToTableName(meta.className)),
  );
  return [...new Set([...mapped, ...tables])];
};

const refuseNamesakes = (modules: readonly Module[]): void => {
  const names = modules.map(({ name }) => name);
  const twice = names.find((name, at) => names.indexOf(name) < at);
  if (twice !== undefined) throw new Error(`The register names two modules ${twice}`);
};

const ownersOf = (modules: readonly Module[]): ReadonlyMap<string, string> => {
  const owners = new Map<string, string>();
  for (const module of modules) {
    for (const table of tablesOf(module)) {
      const owner = owners.get(table);
      if (owner !== undefined) throw new Error(`${module.name} and ${owner} both list the table ${table}`);
      owners.set(table, module.name);
    }
  }
  return owners;
};

/** Opens what each module declares and puts in what it brings; a module reaches only what it declares itself or stands on. */
const connect = (modules: readonly Module[]): void => {
  const opened = new Map<string, Opening>();
  for (const { name, slots = [], events = [], contributions = [], reactions = [] } of modules) {
    for (const opening of [...slots, ...events]) {
      opening.open();
      if (opened.has(opening.name)) throw new Error(`${name} declares a second ${opening.name}`);
      opened.set(opening.name, opening);
    }
    for (const { slot, put } of [...contributions, ...reactions]) {
      if (opened.get(slot.name) !== slot)
        throw new Error(`${name} brings something to ${slot.name}, which no module below it declares`);
      put(name);
    }
  }
};

/** Jobs, each once, by the one name under which the queue knows it: a second of that name would never run. */
const jobsOf = (modules: readonly Module[], schedules: readonly Schedule[]): readonly Job[] => {
  const jobs = [...new Set([...modules.flatMap((module) => module.jobs ?? []), ...schedules.map(({ job }) => job)])];
  const names = [...jobs, ...new Set(schedules)].map(({ name }) => name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new Error(`Two jobs or schedules are called ${twice}: the queue would run only one of them`);
  return jobs;
};

const rolesOf = (modules: readonly Module[]): House['entities'] =>
  Object.fromEntries(
    ROLES.map((role) => [role, modules.flatMap(({ entities }) => entities?.[role] ?? [])]),
  ) as unknown as House['entities'];

/** Reads a register: modules in the order in which they build on one another. Refuses one in which two modules claim the same thing. */
export const openHouse = (register: readonly Module[]): House => {
  const modules = [floor, ...register];
  refuseNamesakes(modules);
  const tables = ownersOf(modules);
  connect(modules);
  const schedules = modules.flatMap((module) => module.schedules ?? []);
  return {
    modules,
    entities: rolesOf(modules),
    resolvers: modules.flatMap((module) => module.resolvers ?? []),
    jobs: jobsOf(modules, schedules),
    schedules,
    tables,
    membersOf: (doors, clock) => {
      const [members, ...others] = modules.flatMap((module) => module.members ?? []);
      if (!members || others.length > 0) throw new Error('Exactly one module keeps the register of people');
      return members(doors, clock);
    },
  };
};
