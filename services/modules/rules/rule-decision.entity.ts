import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { RuleDecisionKind } from '@asysta/schema/law/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { noFile } from '../../platform/file/declare-file.js';
import { LocalRule } from '../law/index.js';
import { StaffMember } from '../staff/index.js';

/** That a director set or ended a rule of the centre, and why. Rules a centre was founded with have none. */
export const LocalRuleDecision = noFile(
  defineEntity({
    name: 'LocalRuleDecision',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      localRule: () => p.manyToOne(LocalRule).ref(),
      kind: p.text().$type<RuleDecisionKind>(),
      reason: p.text(),
      decidedBy: () => p.manyToOne(StaffMember).ref(),
      decidedOn: p.date().$type<LocalDate>(),
    },
  }),
  'rules of the centre',
);
export type LocalRuleDecision = InferEntity<typeof LocalRuleDecision>;
