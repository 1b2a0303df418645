import { defineEntity, p } from '@mikro-orm/core';
import { noFile } from '../file/declare-file.js';

/** A login of the web, kept on the server; the browser holds only a random key whose hash is here. */
export const LoginSessionEntity = noFile(
  defineEntity({
    name: 'LoginSession',
    tableName: 'login_session',
    properties: {
      id: p.uuid().primary(),
      keyHash: p.blob().fieldName('key_hash').unique(),
      /** The organization the session began with; a refresh that brings another one ends it. */
      partyId: p.uuid().fieldName('party_id'),
      subject: p.text(),
      /** The provider's own session id, which a logout token names. */
      sid: p.text(),
      sealedTokens: p.blob().fieldName('sealed_tokens'),
      accessExpiresAt: p.datetime().fieldName('access_expires_at'),
      startedAt: p.datetime().fieldName('started_at'),
      expiresAt: p.datetime().fieldName('expires_at'),
      version: p.integer().version(),
    },
  }),
  'logins of the web',
);
