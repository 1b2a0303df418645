import { registerEnumType } from 'type-graphql';
import { PERMISSION_WORDS, type PermissionCode } from '@asysta/schema/catalogue';
import { type Permission, PERMISSIONS } from '@asysta/schema/catalogue';

type Underlined<Text extends string> = Text extends `${infer Head}-${infer Tail}` ? `${Head}_${Underlined<Tail>}` : Text;
type CodeOf<Name extends string> = Name extends `${infer Noun}:${infer Verb}`
  ? Uppercase<`${Underlined<Noun>}_${Underlined<Verb>}`>
  : never;

/** Fails to compile when a permission of the catalogue has no Polish words. */
const WORDS: Readonly<Record<CodeOf<Permission>, string>> = PERMISSION_WORDS;

const codeOf = (permission: string): PermissionCode => permission.replaceAll(/[:-]/g, '_').toUpperCase() as PermissionCode;

/** The catalogue of permissions as a GraphQL enum; the web asks it which buttons to show and decides nothing itself. */
export const PermissionEnum = Object.fromEntries(
  (Object.keys(PERMISSIONS) as Permission[]).map((permission) => [codeOf(permission), permission]),
) as Record<PermissionCode, Permission>;

registerEnumType(PermissionEnum, {
  name: 'Permission',
  description: 'What somebody may do (uprawnienie).',
  valuesConfig: Object.fromEntries(Object.entries(WORDS).map(([code, words]) => [code, { description: words }])) as never,
});
