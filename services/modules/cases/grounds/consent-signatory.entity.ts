import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { ofFile } from '../../../platform/file/declare-file.js';
import { FamilyMember } from '../../families/index.js';
import { SupportConsent } from '../case.entity.js';

/** A person of the household who gave a consent; one taken off by a correction stays as `signed: false`. */
export const SupportConsentSignatory = ofFile(
  defineEntity({
    name: 'SupportConsentSignatory',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      consent: () => p.manyToOne(SupportConsent).ref(),
      familyMember: () => p.manyToOne(FamilyMember).ref(),
      signed: p.boolean().default(true),
    },
  }),
  'consent',
);
/** One signature. */
export type SupportConsentSignatory = InferEntity<typeof SupportConsentSignatory>;
