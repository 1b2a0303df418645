import { defineEntity, p } from '@mikro-orm/core';
import { noFile } from '../file/declare-file.js';

/** SID and SUBJECT name what has ended; LOGOUT_TOKEN holds the id of a logout token that must not be used twice. */
export const REVOCATION_KINDS = ['SID', 'SUBJECT', 'LOGOUT_TOKEN'] as const;

/** What the provider has ended, until nothing issued before it can still be valid. */
export const RevokedSessionEntity = noFile(
  defineEntity({
    name: 'RevokedSession',
    tableName: 'revoked_session',
    primaryKeys: ['kind', 'value'],
    properties: {
      kind: p.enum(REVOCATION_KINDS).primary(),
      value: p.text().primary(),
      revokedAt: p.datetime().fieldName('revoked_at'),
      expiresAt: p.datetime().fieldName('expires_at'),
      version: p.integer().version(),
    },
  }),
  'logins that have ended',
);
