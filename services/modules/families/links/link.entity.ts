import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { LinkEvidence } from '@asysta/schema/families/link-codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { ofFile } from '../../../platform/file/declare-file.js';
import { StaffMember } from '../../staff/index.js';
import { Family, Person } from '../family.entity.js';

/** What is kept of every link: why and by what, who and when, and the same of its end. */
const linkColumns = () => ({
  id: p.uuid().primary(),
  version: p.integer().version(),
  reason: p.text(),
  evidence: p.text().$type<LinkEvidence>(),
  evidenceNote: p.text().nullable(),
  linkedOn: p.date().$type<LocalDate>(),
  linkedBy: () => p.manyToOne(StaffMember).ref(),
  undoneOn: p.date().$type<LocalDate>().nullable(),
  undoneBy: () => p.manyToOne(StaffMember).ref().nullable(),
  undoReason: p.text().nullable(),
});

/** That a record of a family was made a second time, and which one leads; it stands until it is undone and stays readable. */
export const FamilyLink = ofFile(
  defineEntity({
    name: 'FamilyLink',
    properties: {
      ...linkColumns(),
      leading: () => p.manyToOne(Family).ref(),
      duplicate: () => p.manyToOne(Family).ref(),
    },
  }),
  'duplicate',
);
/** One link of two families. */
export type FamilyLink = InferEntity<typeof FamilyLink>;

/** That a record of a person was made a second time, and which one leads. */
export const PersonLink = ofFile(
  defineEntity({
    name: 'PersonLink',
    properties: {
      ...linkColumns(),
      leading: () => p.manyToOne(Person).ref(),
      duplicate: () => p.manyToOne(Person).ref(),
    },
  }),
  'duplicate',
);
/** One link of two persons. */
export type PersonLink = InferEntity<typeof PersonLink>;
