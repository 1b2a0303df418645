import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { AmendedRecord, AmendmentKind, AmendmentOutcome } from '@asysta/schema/cases/amendment-codes';
import { ofFile } from '../../../platform/file/declare-file.js';
import { StaffMember } from '../../staff/index.js';
import { SupportCase } from '../case.entity.js';

/**
 * A correction or an annulment of what carries law in a case, from the proposal of one person to the decision of another. Confirmed ones are the
 * history of the record that `subjectId` names; rows are decided once and never removed.
 */
export const Amendment = ofFile(
  defineEntity({
    name: 'Amendment',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      supportCase: () => p.manyToOne(SupportCase).ref(),
      kind: p.text().$type<AmendmentKind>(),
      what: p.text().$type<AmendedRecord>(),
      subjectId: p.uuid(),
      reason: p.text(),
      proposedBy: () => p.manyToOne(StaffMember).ref(),
      proposedAt: p.datetime(),
      outcome: p.text().$type<AmendmentOutcome>().nullable(),
      decidedBy: () => p.manyToOne(StaffMember).ref().nullable(),
      decidedAt: p.datetime().nullable(),
      remarks: p.text().nullable(),
      fields: () => p.oneToMany(AmendedField).mappedBy('amendment').orderBy({ field: 'asc', id: 'asc' }),
    },
  }),
  'supportCase',
);
/** One correction. */
export type Amendment = InferEntity<typeof Amendment>;

/** One field of a correction: what stood there when it was proposed, and what should; an annulment names what is struck through. */
export const AmendedField = ofFile(
  defineEntity({
    name: 'AmendedField',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      amendment: () => p.manyToOne(Amendment).ref(),
      field: p.text(),
      oldValue: p.text().nullable(),
      newValue: p.text().nullable(),
    },
  }),
  'amendment',
);
/** One field. */
export type AmendedField = InferEntity<typeof AmendedField>;
