import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { LawRuleKey, LocalRuleKey, TermUnit } from '@asysta/schema/law/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { noFile } from '../../platform/file/declare-file.js';

/** Rule a centre set for itself; where it has no row it has no such rule, and nobody is ever in breach of it. */
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
      unit: p.text().$type<TermUnit>().nullable(),
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
      key: p.text().$type<LawRuleKey>().primary(),
      ruleVersion: p.integer().primary(),
      article: p.text(),
      amount: p.integer(),
      unit: p.text().$type<TermUnit | 'FAMILIES'>(),
      shiftsToWorkingDay: p.boolean(),
      validFrom: p.date().$type<LocalDate>(),
      validTo: p.date().$type<LocalDate>().nullable(),
    },
  }),
  'rules of the act',
);
export type LawRule = InferEntity<typeof LawRule>;
