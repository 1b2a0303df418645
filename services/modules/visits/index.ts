export { AreaOfChange, Visit, VisitPerson } from './visit.entity.js';
export { Visit as VisitType } from './visit.type.js';
export { lastVisit } from './visits.finders.js';
