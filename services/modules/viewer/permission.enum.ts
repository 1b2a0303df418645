import { registerEnumType } from 'type-graphql';
import { PERMISSION_BY_CODE, PERMISSIONS } from '@asysta/schema/catalogue';

/** The catalogue of permissions as a GraphQL enum; the web asks it which buttons to show and decides nothing itself. */
export const PermissionEnum = PERMISSION_BY_CODE;

registerEnumType(PermissionEnum, {
  name: 'Permission',
  description: 'What somebody may do (uprawnienie).',
  valuesConfig: Object.fromEntries(
    Object.entries(PERMISSION_BY_CODE).map(([code, permission]) => [code, { description: PERMISSIONS[permission].words }]),
  ) as never,
});
