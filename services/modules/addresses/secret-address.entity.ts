import { defineEntity, type EntitySchema, type InferEntity, p } from '@mikro-orm/core';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { ofFile } from '../../platform/file/declare-file.js';
import { Family } from '../families/index.js';
import { StaffMember } from '../staff/index.js';

const secretTable = ofFile(
  defineEntity({
    name: 'SecretAddress',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      family: () => p.manyToOne(Family).ref(),
      recordedOn: p.date().$type<LocalDate>(),
      recordedBy: () => p.manyToOne(StaffMember).ref(),
      endedOn: p.date().$type<LocalDate>().nullable(),
      readers: () => p.oneToMany(SecretAddressReader).mappedBy('secretAddress').orderBy({ grantedOn: 'desc', id: 'desc' }),
    },
  }),
  'family',
);
/** One secret address. Named once and for all, so that its readers name it instead of spelling out its columns (TS7056). */
export interface SecretAddress extends InferEntity<typeof secretTable> {}
/** That a family hides at an address, and who may open it; the address itself stands in a row apart. */
export const SecretAddress: EntitySchema<SecretAddress> = secretTable;

/**
 * The address itself. It stands apart from everything else, so that no reading of families comes to it; it is sealed for its row; and
 * the database shows the row to nobody but directors and those whom one let (policy `readers_only`).
 */
export const SecretAddressValue = ofFile(
  defineEntity({
    name: 'SecretAddressValue',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      secretAddress: () => p.manyToOne(SecretAddress).ref(),
      addressSealed: p.blob().$type<Buffer>(),
    },
  }),
  'secretAddress',
);
/** One sealed address. */
export type SecretAddressValue = InferEntity<typeof SecretAddressValue>;

/** That somebody may open a secret address, since when, until when and what for. */
export const SecretAddressReader = ofFile(
  defineEntity({
    name: 'SecretAddressReader',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      secretAddress: () => p.manyToOne(SecretAddress).ref(),
      staffMember: () => p.manyToOne(StaffMember).ref(),
      reason: p.text(),
      grantedOn: p.date().$type<LocalDate>(),
      grantedBy: () => p.manyToOne(StaffMember).ref(),
      validTo: p.date().$type<LocalDate>().nullable(),
      revokedOn: p.date().$type<LocalDate>().nullable(),
    },
  }),
  'secretAddress',
);
/** One grant. */
export type SecretAddressReader = InferEntity<typeof SecretAddressReader>;
