import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { PartnerKind } from '@asysta/schema/partners/codes';
import { noFile } from '../../platform/file/declare-file.js';

/** Institution a centre works with; one that is on the platform carries its party as receiver. */
export const PartnerInstitution = noFile(
  defineEntity({
    name: 'PartnerInstitution',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      name: p.text(),
      kind: p.text().$type<PartnerKind>(),
      scope: p.text(),
      city: p.text().nullable(),
      receiverId: p.uuid().nullable(),
    },
  }),
  'a directory of the centre',
);
export type PartnerInstitution = InferEntity<typeof PartnerInstitution>;
