import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { DeadlineKind } from '@asysta/schema/deadlines/codes';
import type { RuleOrigin } from '@asysta/schema/law/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { ofFile } from '../../platform/file/declare-file.js';
import { Family } from '../families/index.js';

/** A running or settled term of a family with the rule it was counted by; frozen, so a later change of the rule moves nothing. */
export const Deadline = ofFile(
  defineEntity({
    name: 'Deadline',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      family: () => p.manyToOne(Family).ref(),
      // Cases and intakes stand above this module: ids, never a way to the file, which the row names itself.
      supportCaseId: p.uuid().nullable(),
      intakeId: p.uuid().nullable(),
      kind: p.text().$type<DeadlineKind>(),
      origin: p.text().$type<RuleOrigin>(),
      source: p.text(),
      ruleVersion: p.integer(),
      startedOn: p.date().$type<LocalDate>(),
      // The day of the event, where a pause put off the start of the term.
      putOffFrom: p.date().$type<LocalDate>().nullable(),
      dueOn: p.date().$type<LocalDate>(),
      metOn: p.date().$type<LocalDate>().nullable(),
      cancelledOn: p.date().$type<LocalDate>().nullable(),
    },
  }),
  'family',
);
/** One term. */
export type Deadline = InferEntity<typeof Deadline>;
