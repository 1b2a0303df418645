import { defineModule } from '../../platform/module/module.js';
import { dutiesOfTheCentre } from '../deadlines/index.js';
import { reportDuty } from './report-duty.finder.js';
import { FigureSubject, SubmittedFigure, SubmittedReport, SupervisedCentre } from './report.entity.js';
import { ReportsResolver } from './reports.resolver.js';

/** The half-yearly report, as a centre counts and submits it and as its region reads it. */
export const reports = defineModule({
  name: 'reports',
  entities: {
    centre: [SupervisedCentre, SubmittedReport, SubmittedFigure, FigureSubject],
    region: [SupervisedCentre, SubmittedReport, SubmittedFigure],
  },
  tables: ['report_template_figure'],
  resolvers: [ReportsResolver],
  permissions: ['report:read', 'report:submit', 'submitted-report:read'],
  audit: ['REPORT_READ', 'REPORT_SUBMITTED', 'SUBMITTED_REPORTS_READ', 'SUPERVISION_REGISTERED'],
  contributions: [dutiesOfTheCentre.holding(reportDuty)],
});
