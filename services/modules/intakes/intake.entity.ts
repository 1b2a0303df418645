import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { IntakeChannel, IntakeSource, IntakeState, Urgency } from '@asysta/schema/intakes/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { ofFile } from '../../platform/file/declare-file.js';
import { correctionColumns } from '../corrections/index.js';
import { Family } from '../families/index.js';
import { StaffMember } from '../staff/index.js';

/** Information about a family in difficulty that reached the centre (zgłoszenie). */
export const Intake = ofFile(
  defineEntity({
    name: 'Intake',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      family: () => p.manyToOne(Family).ref(),
      receivedOn: p.date().$type<LocalDate>(),
      source: p.text().$type<IntakeSource>(),
      channel: p.text().$type<IntakeChannel>(),
      urgency: p.text().$type<Urgency>(),
      content: p.text(),
      reporterName: p.text().nullable(),
      reporterContact: p.text().nullable(),
      state: p.text().$type<IntakeState>(),
      dismissalReason: p.text().nullable(),
      registeredBy: () => p.manyToOne(StaffMember).ref(),
    },
  }),
  'family',
);
/** One row of the register of intakes. */
export type Intake = InferEntity<typeof Intake>;

/** A corrected field of an intake. */
export const IntakeCorrection = ofFile(
  defineEntity({
    name: 'IntakeCorrection',
    properties: { ...correctionColumns(), subject: () => p.manyToOne(Intake).ref() },
  }),
  'subject',
);
/** One correction of an intake. */
export type IntakeCorrection = InferEntity<typeof IntakeCorrection>;

/** The same of who told the centre: read by those alone who may know that. */
export const IntakeReporterCorrection = ofFile(
  defineEntity({
    name: 'IntakeReporterCorrection',
    properties: { ...correctionColumns(), subject: () => p.manyToOne(Intake).ref() },
  }),
  'subject',
);
/** One correction of who told it. */
export type IntakeReporterCorrection = InferEntity<typeof IntakeReporterCorrection>;
