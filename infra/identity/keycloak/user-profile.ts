import type KeycloakAdminClient from '@keycloak/keycloak-admin-client';
import type { UserProfileConfig } from '@keycloak/keycloak-admin-client/lib/defs/userProfileMetadata.js';

/** What an account is made of; nothing of it is the person's own to change, because names and addresses decide who is linked with whom. */
const OURS = ['username', 'email', 'firstName', 'lastName'];

const permissions = { view: ['admin', 'user'], edit: ['admin'] };

/**
 * Sees that nobody is asked for a profile and nobody writes their own: an office may have no e-mail address for everybody, and
 * the first sign-in asks for a password and a phone, nothing else.
 */
export const alignUserProfile = async (admin: KeycloakAdminClient): Promise<readonly string[]> => {
  const { attributes = [], ...rest } = await admin.users.getProfile();
  const differs = ({ name = '', required, permissions: held }: NonNullable<UserProfileConfig['attributes']>[number]) =>
    OURS.includes(name) && (required !== undefined || (held?.edit ?? []).join() !== permissions.edit.join());
  const different = attributes.filter(differs);
  if (different.length === 0) return [];
  const mended = attributes.map((attribute) => {
    if (!differs(attribute)) return attribute;
    const kept = { ...attribute, permissions };
    delete kept.required;
    return kept;
  });
  await admin.users.updateProfile({ ...rest, attributes: mended });
  return different.map(({ name = '' }) => `Account profile: people could write ${name}, or were asked for it.`);
};
