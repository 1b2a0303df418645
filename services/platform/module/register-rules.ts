import type { GraphQLSchema } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { AUDIT_EVENTS, type AuditEvent, PERMISSIONS, type Permission } from '@asysta/schema/catalogue';
import { ROLE_PERMISSIONS } from '../permission/roles.js';
import { declarationOf, ownPermissionOf } from '../operation/schema-rules.js';
import type { Module } from './module.js';

/** Root fields with the class that declares them; TypeGraphQL forgets it on the way to the schema. */
const rootFieldsOf = (schema: GraphQLSchema) => {
  const { queries, mutations, subscriptions } = getMetadataStorage();
  const roots = [
    [schema.getQueryType(), queries],
    [schema.getMutationType(), mutations],
    [schema.getSubscriptionType(), subscriptions],
  ] as const;
  return roots.flatMap(([root, handlers]) =>
    Object.values(root?.getFields() ?? {}).flatMap((field) => {
      const declaration = declarationOf(field);
      const resolver: unknown = handlers.find(({ schemaName }) => schemaName === field.name)?.target;
      return declaration ? [{ name: `${root?.name}.${field.name}`, declaration, resolver }] : [];
    }),
  );
};

const problemsOfFields = (schema: GraphQLSchema, modules: readonly Module[]): readonly string[] =>
  rootFieldsOf(schema).flatMap(({ name, declaration: { may, audit }, resolver }) => {
    const home = modules.find(({ resolvers = [] }) => (resolvers as readonly unknown[]).includes(resolver));
    if (!home) return [`${name} belongs to no module: list its resolver in an x.module.ts of the register`];
    return [
      ...(home.permissions?.includes(may) ? [] : [`${name} asks for ${may}, which ${home.name}.module.ts does not list`]),
      ...(home.audit?.includes(audit) ? [] : [`${name} records ${audit}, which ${home.name}.module.ts does not list`]),
    ];
  });

const demandedIn = (schema: GraphQLSchema): ReadonlySet<Permission> =>
  new Set(
    Object.values(schema.getTypeMap())
      .flatMap((type) =>
        'getFields' in type
          ? Object.values(type.getFields()).flatMap((field) => [
              ownPermissionOf(field) ?? [],
              'args' in field ? (declarationOf(field)?.may ?? []) : [],
            ])
          : [],
      )
      .flat(),
  );

type Rights = Readonly<Record<string, readonly Permission[]>>;

/**
 * Every word of the catalogues has a home, an event exactly one; a permission has somebody who holds it, and one that nothing asks
 * for any more is taken off the list.
 */
const problemsOfWords = (schema: GraphQLSchema, modules: readonly Module[], rights: Rights): readonly string[] => {
  const demanded = demandedIn(schema);
  const held = new Set<Permission>(Object.values(rights).flat());
  return [
    ...(Object.keys(AUDIT_EVENTS) as AuditEvent[]).flatMap((event) => {
      const homes = modules.filter(({ audit }) => audit?.includes(event)).map(({ name }) => name);
      return homes.length === 1
        ? []
        : [`${event} is recorded by ${homes.join(' and ') || 'no module'}: list it in one x.module.ts of the register`];
    }),
    ...(Object.keys(PERMISSIONS) as Permission[])
      .filter((permission) => !modules.some(({ permissions }) => permissions?.includes(permission)))
      .map((permission) => `${permission} is listed by no module: list it in an x.module.ts of the register`),
    ...(Object.keys(PERMISSIONS) as Permission[])
      .filter((permission) => !held.has(permission))
      .map((permission) => `${permission} is held by no role: write in services/platform/permission/roles.ts who has it`),
    ...modules.flatMap(({ name, permissions = [] }) =>
      permissions
        .filter((permission) => !demanded.has(permission))
        .map((permission) => `${name}.module.ts lists ${permission}, which no field asks for`),
    ),
  ];
};

/** What is wrong between a schema and the register it was built from: a forgotten line, a line too many. Empty means it may serve. */
export const registerProblems = (
  schema: GraphQLSchema,
  modules: readonly Module[],
  rights: Rights = ROLE_PERMISSIONS,
): readonly string[] => [...problemsOfFields(schema, modules), ...problemsOfWords(schema, modules, rights)];
