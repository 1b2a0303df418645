import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { ofFile } from '../../../platform/file/declare-file.js';
import { correctionColumns } from '../../corrections/index.js';
import { FamilyResource, Strength } from '../family.entity.js';

/** A corrected field of a strong side. */
export const StrengthCorrection = ofFile(
  defineEntity({
    name: 'StrengthCorrection',
    properties: { ...correctionColumns(), subject: () => p.manyToOne(Strength).ref() },
  }),
  'subject',
);
/** One correction of a strong side. */
export type StrengthCorrection = InferEntity<typeof StrengthCorrection>;

/** A corrected field of a resource. */
export const FamilyResourceCorrection = ofFile(
  defineEntity({
    name: 'FamilyResourceCorrection',
    properties: { ...correctionColumns(), subject: () => p.manyToOne(FamilyResource).ref() },
  }),
  'subject',
);
/** One correction of a resource. */
export type FamilyResourceCorrection = InferEntity<typeof FamilyResourceCorrection>;
