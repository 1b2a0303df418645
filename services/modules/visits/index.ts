export { AreaOfChange, Visit, VisitPerson } from './visit.entity.js';
