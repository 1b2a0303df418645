import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { noFile } from '../../platform/file/declare-file.js';
import { StaffMember } from '../staff/index.js';

/** A question whether the centre knows somebody: who asked, when, whether somebody is known, and whom to ask. Of whom is not kept. */
export const Inquiry = noFile(
  defineEntity({
    name: 'Inquiry',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      askedBy: () => p.manyToOne(StaffMember).ref(),
      askedAt: p.datetime(),
      known: p.boolean(),
      whomToAsk: () => p.manyToOne(StaffMember).ref().nullable(),
    },
  }),
  'who asked whether somebody is known; not a word of whom, and the same for every file',
);
export type Inquiry = InferEntity<typeof Inquiry>;
