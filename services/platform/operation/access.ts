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

/** Every permission a document needs, from root fields, sensitive fields and sensitive input fields, before anything runs. */
const needsOf = (schema: GraphQLSchema, document: DocumentNode, variables: Readonly<Record<string, unknown>>, op: Operation) => {
  const info = new TypeInfo(schema);
  const needs: Permission[] = [];
  let foreignRoot = false;
  visit(
    document,
    visitWithTypeInfo(info, {
      Field: () => {
        const field = info.getFieldDef();
        if (!field) return;
        const declaration = declarationOf(field);
        if (declaration) {
          needs.push(declaration.may);
          foreignRoot ||= !declaration.parties.includes(op.principal.party.kind);
        }
        const own = ownPermissionOf(field);
        if (own) needs.push(own);
      },
      ObjectField: (node) => {
        const parent = getNamedType(info.getParentInputType());
        const field =
          isInputObjectType(parent) && node.value.kind !== Kind.NULL ? parent.getFields()[node.name.value] : undefined;
        const own = field && ownPermissionOf(field);
        if (own) needs.push(own);
      },
      VariableDefinition: (node) => {
        const type = typeFromAST(schema, node.type as Parameters<typeof typeFromAST>[1]) as GraphQLInputType | undefined;
        if (type) needs.push(...permissionsInValue(type, variables[node.variable.name.value]));
      },
    }),
  );
  return { needs, foreignRoot };
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
