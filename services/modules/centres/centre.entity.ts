import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { LocalRuleKey } from '@asysta/schema/law/codes';
import type { PartnerKind } from '@asysta/schema/partners/codes';
import type { UnitKind } from '@asysta/schema/centres/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import type { TerytCode } from '@asysta/schema/values/teryt';
import { noFile } from '../../platform/file/declare-file.js';

export const Centre = noFile(
  defineEntity({
    name: 'Centre',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      name: p.text(),
      shortName: p.text(),
      seat: p.text(),
      voivodeship: p.text(),
      address: p.text().nullable(),
    },
  }),
  'the centre itself',
);
export type Centre = InferEntity<typeof Centre>;

export const CentreTeryt = noFile(
  defineEntity({
    name: 'CentreTeryt',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      code: p.text().$type<TerytCode>(),
      validFrom: p.date().$type<LocalDate>(),
      validTo: p.date().$type<LocalDate>().nullable(),
    },
  }),
  'codes of the centre',
);
export type CentreTeryt = InferEntity<typeof CentreTeryt>;

export const Unit = noFile(
  defineEntity({
    name: 'Unit',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      parentId: p.uuid().nullable(),
      kind: p.text().$type<UnitKind>(),
      name: p.text(),
      address: p.text().nullable(),
    },
  }),
  'the tree of the centre',
);
export type Unit = InferEntity<typeof Unit>;

export const LocalRule = noFile(
  defineEntity({
    name: 'LocalRule',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      key: p.text().$type<LocalRuleKey>(),
      ruleVersion: p.integer(),
      source: p.text(),
      amount: p.integer().nullable(),
      unit: p.text().$type<'CALENDAR_DAYS' | 'WORKING_DAYS' | 'MONTHS'>().nullable(),
      validFrom: p.date().$type<LocalDate>(),
      validTo: p.date().$type<LocalDate>().nullable(),
    },
  }),
  'rules of the centre',
);
export type LocalRule = InferEntity<typeof LocalRule>;

/** Term or limit of the act; a change of law is a new row, so a running clock keeps the version it was counted by. */
export const LawRule = noFile(
  defineEntity({
    name: 'LawRule',
    properties: {
      key: p.text().primary(),
      ruleVersion: p.integer().primary(),
      article: p.text(),
      amount: p.integer(),
      unit: p.text().$type<'CALENDAR_DAYS' | 'WORKING_DAYS' | 'MONTHS' | 'FAMILIES'>(),
      shiftsToWorkingDay: p.boolean(),
      validFrom: p.date().$type<LocalDate>(),
      validTo: p.date().$type<LocalDate>().nullable(),
    },
  }),
  'rules of the act',
);
export type LawRule = InferEntity<typeof LawRule>;

export const LocalProgramme = noFile(
  defineEntity({
    name: 'LocalProgramme',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      name: p.text(),
      method: p.text(),
      validFrom: p.date().$type<LocalDate>(),
      validTo: p.date().$type<LocalDate>().nullable(),
    },
  }),
  'programmes of the centre',
);
export type LocalProgramme = InferEntity<typeof LocalProgramme>;

export const HelpForm = noFile(
  defineEntity({
    name: 'HelpForm',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      code: p.text(),
      name: p.text(),
      position: p.integer(),
    },
  }),
  'a list of the centre',
);
export type HelpForm = InferEntity<typeof HelpForm>;

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
