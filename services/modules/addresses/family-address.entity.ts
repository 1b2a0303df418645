import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { AddressKind } from '@asysta/schema/addresses/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { ofFile } from '../../platform/file/declare-file.js';
import { correctionColumns } from '../corrections/index.js';
import { Family } from '../families/index.js';

/** Another address of a family, beside the one at which it is visited. One that is secret never stands here. */
export const FamilyAddress = ofFile(
  defineEntity({
    name: 'FamilyAddress',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      family: () => p.manyToOne(Family).ref(),
      kind: p.text().$type<AddressKind>(),
      street: p.text(),
      city: p.text().nullable(),
      validFrom: p.date().$type<LocalDate>(),
      validTo: p.date().$type<LocalDate>().nullable(),
    },
  }),
  'family',
);
/** One address. */
export type FamilyAddress = InferEntity<typeof FamilyAddress>;

/** A corrected field of another address. */
export const FamilyAddressCorrection = ofFile(
  defineEntity({
    name: 'FamilyAddressCorrection',
    properties: { ...correctionColumns(), subject: () => p.manyToOne(FamilyAddress).ref() },
  }),
  'subject',
);
/** One such correction. */
export type FamilyAddressCorrection = InferEntity<typeof FamilyAddressCorrection>;
