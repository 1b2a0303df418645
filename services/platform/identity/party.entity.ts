import { defineEntity, p } from '@mikro-orm/core';
import { PARTY_KINDS } from '@asysta/schema/parties/codes';
import { noFile } from '../file/declare-file.js';

/** Whether an organization may sign in at all; a disabled party's tokens are refused at the next request. */
export const PARTY_STATUSES = ['ACTIVE', 'DISABLED'] as const;

/** Every organization known to the platform, keyed by the identity provider's organization id. */
export const PartyEntity = noFile(
  defineEntity({
    name: 'Party',
    tableName: 'party',
    properties: {
      id: p.uuid().primary(),
      kind: p.enum(PARTY_KINDS),
      alias: p.text().unique(),
      name: p.text(),
      status: p.enum(PARTY_STATUSES),
      version: p.integer().version(),
      createdAt: p.datetime().fieldName('created_at'),
    },
  }),
  'organizations, never people',
);
