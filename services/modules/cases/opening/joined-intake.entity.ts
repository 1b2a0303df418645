import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { ofFile } from '../../../platform/file/declare-file.js';
import { Intake } from '../../intakes/index.js';
import { StaffMember } from '../../staff/index.js';
import { SupportCase } from '../case.entity.js';

/** A later intake about a family whose case was open already: it went into that case, and nobody opened a second one. */
export const JoinedIntake = ofFile(
  defineEntity({
    name: 'JoinedIntake',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      supportCase: () => p.manyToOne(SupportCase).ref(),
      intake: () => p.manyToOne(Intake).ref(),
      joinedOn: p.date().$type<LocalDate>(),
      joinedBy: () => p.manyToOne(StaffMember).ref(),
    },
  }),
  'supportCase',
);
/** One joining. */
export type JoinedIntake = InferEntity<typeof JoinedIntake>;
