import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  Kind,
  TypeInfo,
  typeFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { RefusalCode } from '@asysta/schema/refusals';
import { demandsOf, demandsOfUse } from '../permission/assurance.js';
import type { Permission } from '@asysta/schema/catalogue';
import { lacksOnlyAuthorization } from '../permission/roles.js';
import type { Declaration } from './declare.js';
import type { Operation } from './operation.js';
import { declarationOf, ownPermissionOf } from './schema-rules.js';

const denial = (op: Operation, permission: Permission): RefusalCode =>
  lacksOnlyAuthorization(op.principal, permission) ? 'DATA_AUTHORIZATION_MISSING' : 'FORBIDDEN';

const permissionsInValue = (type: GraphQLInputType, value: unknown): readonly Permission[] => {
  const bare = getNullableType(type);
  if (value === null || value === undefined) return [];
  if (isListType(bare)) return (Array.isArray(value) ? value : [value]).flatMap((item) => permissionsInValue(bare.ofType, item));
  if (!isInputObjectType(bare) || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const field = bare.getFields()[name];
    if (!field || inner === null || inner === undefined) return [];
    return [...[ownPermissionOf(field)].filter((own) => own !== undefined), ...permissionsInValue(field.type, inner)];
  });
};

/** A variable, whose value may hold input fields that demand a permission of their own. */
interface Taken {
  readonly name: string;
  readonly type: GraphQLInputType;
}

/** What a document needs whoever asks, in the order in which it is written; worked out once. */
interface Written {
  readonly declarations: readonly Declaration[];
  readonly needs: readonly (Permission | Taken)[];
}

const read = new WeakMap<GraphQLSchema, WeakMap<DocumentNode, Written>>();

const readDocument = (schema: GraphQLSchema, document: DocumentNode): Written => {
  const info = new TypeInfo(schema);
  const declarations: Declaration[] = [];
  const needs: (Permission | Taken)[] = [];
  const note = (permission: Permission | undefined): void => void (permission && needs.push(permission));
  visit(
    document,
    visitWithTypeInfo(info, {
      Field: () => {
        const field = info.getFieldDef();
        if (!field) return;
        const declaration = declarationOf(field);
        if (declaration) declarations.push(declaration);
        note(declaration?.may);
        note(ownPermissionOf(field));
      },
      ObjectField: (node) => {
        const parent = getNamedType(info.getParentInputType());
        const field =
          isInputObjectType(parent) && node.value.kind !== Kind.NULL ? parent.getFields()[node.name.value] : undefined;
        if (field) note(ownPermissionOf(field));
      },
      VariableDefinition: (node) => {
        const type = typeFromAST(schema, node.type as Parameters<typeof typeFromAST>[1]) as GraphQLInputType | undefined;
        if (type) needs.push({ name: node.variable.name.value, type });
      },
    }),
  );
  return { declarations, needs };
};

const writtenIn = (schema: GraphQLSchema, document: DocumentNode): Written => {
  const known = read.get(schema) ?? new WeakMap<DocumentNode, Written>();
  read.set(schema, known);
  const written = known.get(document) ?? readDocument(schema, document);
  known.set(document, written);
  return written;
};

/** Every permission a document needs, from root fields, sensitive fields and sensitive input fields, before anything runs. */
const needsOf = (schema: GraphQLSchema, document: DocumentNode, variables: Readonly<Record<string, unknown>>, op: Operation) => {
  const { declarations, needs } = writtenIn(schema, document);
  return {
    needs: needs.flatMap((need) => (typeof need === 'string' ? [need] : permissionsInValue(need.type, variables[need.name]))),
    foreignRoot: declarations.some(({ parties }) => !parties.includes(op.principal.party.kind)),
  };
};

/**
 * The code with which a document is refused as a whole, or null when the caller may have all of it. Rights come first: nobody is
 * asked for a second factor for what they may not do anyway.
 */
export const refusalOf = (
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  op: Operation,
): RefusalCode | null => {
  const { needs, foreignRoot } = needsOf(schema, document, variables, op);
  if (foreignRoot) return 'FORBIDDEN';
  const missing = needs.find((permission) => !op.may(permission));
  if (missing) return denial(op, missing);
  const demanded = [...demandsOf(op.principal), ...needs.flatMap(demandsOfUse)];
  return demanded.every((demand) => op.proves(demand)) ? null : 'STEP_UP_REQUIRED';
};
