import { type GraphQLField, type GraphQLInputField, type GraphQLSchema, isInputObjectType, isObjectType } from 'graphql';
import { type PartyKind } from '@asysta/schema/parties/codes';
import { type Role, ROLES } from '@asysta/schema/staff/codes';
import { declarationOf, ownPermissionOf } from '@asysta/services/platform/operation/schema-rules';
import { type Permission, PERMISSIONS } from '@asysta/schema/catalogue';
import { ROLE_PERMISSIONS } from '@asysta/services/platform/permission/roles';

/** What a role meets: always open, open with the papers of art. 7(4), closed. */
export type Cell = 'open' | 'papers' | '-';

export interface Row {
  /** `Query.family`, `Mutation.addStrength`, a sensitive field `FamilyMember.pesel` or a sensitive input field. */
  readonly position: string;
  readonly cells: Readonly<Record<Role, Cell>>;
}

/** Which kind of party a role signs in for. */
export const PARTY_OF_ROLE: Record<Role, PartyKind> = {
  DIRECTOR: 'CENTRE',
  UNIT_HEAD: 'CENTRE',
  SOCIAL_WORKER: 'CENTRE',
  FAMILY_ASSISTANT: 'CENTRE',
  CENTRE_ADMIN: 'CENTRE',
  DATA_PROTECTION_OFFICER: 'CENTRE',
  CENTRE_SYSTEM: 'CENTRE',
  PARTNER_WORKER: 'PARTNER',
  PARTNER_SYSTEM: 'PARTNER',
  REGIONAL_ANALYST: 'REGION',
  REGION_SYSTEM: 'REGION',
};

const cellOf = (role: Role, permission: Permission, parties?: readonly PartyKind[]): Cell => {
  if (!ROLE_PERMISSIONS[role].includes(permission)) return '-';
  if (parties && !parties.includes(PARTY_OF_ROLE[role])) return '-';
  return PERMISSIONS[permission].personal ? 'papers' : 'open';
};

const rowOf = (position: string, permission: Permission, parties?: readonly PartyKind[]): Row => ({
  position,
  cells: Object.fromEntries(ROLES.map((role) => [role, cellOf(role, permission, parties)])) as Record<Role, Cell>,
});

const guarded = (owner: string, field: GraphQLField<unknown, unknown> | GraphQLInputField): readonly Row[] => {
  const declaration = 'args' in field ? declarationOf(field) : undefined;
  const own = ownPermissionOf(field);
  return [
    ...(declaration ? [rowOf(`${owner}.${field.name}`, declaration.may, declaration.parties)] : []),
    ...(own ? [rowOf(`${owner}.${field.name}`, own)] : []),
  ];
};

/** The matrix as the declarations have it: every root field, and every field or input field with a permission of its own. */
export const matrixOf = (schema: GraphQLSchema): readonly Row[] =>
  Object.values(schema.getTypeMap())
    .filter((type) => !type.name.startsWith('__'))
    .flatMap((type) =>
      isObjectType(type) || isInputObjectType(type)
        ? Object.values(type.getFields()).flatMap((field) => guarded(type.name, field))
        : [],
    )
    .toSorted((one, other) => one.position.localeCompare(other.position, 'en'));

const PREFACE = `Who may use which position of the API. Written from the declarations, reviewed by people, and what the tests hold the API to.
A position that is not listed inherits the rights of the root field it is reached from.
open: always. papers: with a valid authorisation and undertaking of art. 7(4). -: never.
`;

/** The matrix as people read it. */
export const printMatrix = (rows: readonly Row[]): string => {
  const width = Math.max(...rows.map(({ position }) => position.length)) + 2;
  const line = (head: string, cells: readonly string[]) =>
    `${head.padEnd(width)}${cells.map((cell, index) => cell.padEnd((ROLES[index]?.length ?? 0) + 2)).join('')}`.trimEnd();
  return [
    PREFACE,
    line('', ROLES),
    ...rows.map(({ position, cells }) =>
      line(
        position,
        ROLES.map((role) => cells[role]),
      ),
    ),
    '',
  ].join('\n');
};

/** Reads the committed matrix; knows nothing of the declarations. */
export const readMatrix = (text: string): readonly Row[] => {
  const [head = '', ...lines] = text.split('\n').slice(PREFACE.split('\n').length);
  const roles = head.trim().split(/\s+/) as Role[];
  return lines
    .filter((line) => line.trim())
    .map((line) => {
      const [position = '', ...cells] = line.trim().split(/\s+/);
      return {
        position,
        cells: Object.fromEntries(roles.map((role, index) => [role, cells[index] as Cell])) as Record<Role, Cell>,
      };
    });
};
