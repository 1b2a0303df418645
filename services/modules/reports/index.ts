export { FigureSubject, SubmittedFigure, SubmittedReport, SupervisedCentre } from './report.entity.js';
