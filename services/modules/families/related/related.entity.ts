import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { ofFile } from '../../../platform/file/declare-file.js';
import { correctionColumns } from '../../corrections/index.js';
import { RelatedPerson } from '../family.entity.js';

/** A corrected field of somebody around the family. */
export const RelatedPersonCorrection = ofFile(
  defineEntity({
    name: 'RelatedPersonCorrection',
    properties: { ...correctionColumns(), subject: () => p.manyToOne(RelatedPerson).ref() },
  }),
  'subject',
);
/** One such correction. */
export type RelatedPersonCorrection = InferEntity<typeof RelatedPersonCorrection>;
