import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { UnitKind } from '@asysta/schema/centres/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import type { TerytCode } from '@asysta/schema/values/teryt';
import { noFile } from '../../platform/file/declare-file.js';

/** Card of the centre: one row for each party of this kind. */
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

/** TERYT code of the gmina between two dates; its seventh digit changes when a village becomes a town. */
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

/** Node of the tree of wydziały, działy and sekcje; a head sees what lies below their own. */
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

/** Programme of the gmina with its years and method. */
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

/** Form of help the centre gives, in its own words and order. */
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
