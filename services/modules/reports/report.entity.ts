import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { ReportFigure } from '@asysta/schema/reports/codes';
import type { HalfYear } from '@asysta/schema/values/half-year';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { noFile, ofFile } from '../../platform/file/declare-file.js';
import { bothParties } from '../../platform/tenancy/two-party.js';
import { Family } from '../families/index.js';
import { StaffMember } from '../staff/index.js';

/** Which regional authority collects the reports of a centre between two dates; both sides read it, neither writes it. */
export const SupervisedCentre = noFile(
  defineEntity({
    name: 'SupervisedCentre',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      ...bothParties(),
      centreName: p.text(),
      terytCode: p.text(),
      validFrom: p.date().$type<LocalDate>(),
      validTo: p.date().$type<LocalDate>().nullable(),
    },
  }),
  'who collects the reports of whom',
);
/** One supervision. */
export type SupervisedCentre = InferEntity<typeof SupervisedCentre>;

/** A half-yearly report exactly as a director submitted it; never changed afterwards. */
export const SubmittedReport = noFile(
  defineEntity({
    name: 'SubmittedReport',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      ...bothParties(),
      halfYear: p.text().$type<HalfYear>(),
      templateVersion: p.integer(),
      centreName: p.text(),
      terytCode: p.text(),
      submittedAt: p.datetime(),
      submittedBy: p.text(),
      figures: () => p.oneToMany(SubmittedFigure).mappedBy('report').orderBy({ position: 'asc' }),
    },
  }),
  'numbers of a centre',
);
/** One submitted report. */
export type SubmittedReport = InferEntity<typeof SubmittedReport>;

/** One line of a submitted report with the definition it was counted by. */
export const SubmittedFigure = noFile(
  defineEntity({
    name: 'SubmittedFigure',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      ...bothParties(),
      report: () => p.manyToOne(SubmittedReport).ref(),
      figure: p.text().$type<ReportFigure>(),
      position: p.integer(),
      label: p.text(),
      value: p.integer(),
      // The region has no right to it (decision 0032), so no row is read with it.
      linked: p.integer().lazy(),
      definition: p.text(),
      source: p.text(),
    },
  }),
  'numbers of a centre',
);
/** One submitted line. */
export type SubmittedFigure = InferEntity<typeof SubmittedFigure>;

/** A family or a member of staff that a submitted figure was counted from; stays inside the centre. */
export const FigureSubject = ofFile(
  defineEntity({
    name: 'FigureSubject',
    properties: {
      id: p.uuid().primary(),
      version: p.integer().version(),
      report: () => p.manyToOne(SubmittedReport).ref(),
      figure: p.text().$type<ReportFigure>(),
      family: () => p.manyToOne(Family).ref().nullable(),
      staffMember: () => p.manyToOne(StaffMember).ref().nullable(),
    },
  }),
  'family',
);
/** One counted subject. */
export type FigureSubject = InferEntity<typeof FigureSubject>;
