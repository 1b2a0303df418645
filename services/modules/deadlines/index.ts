export { Deadline } from './deadline.entity.js';
export { DeadlineType } from './deadline.type.js';
export {
  dutiesOfTheCentre,
  type DutyHolder,
  dutyHolders,
  type DutyOfTheCentre,
  type StandIns,
  toldBeside,
} from './deadlines.slots.js';
export { besideOfTerm, holdersOfTerm, onDays } from './told-of.js';
export type { Agreed, OwnRhythm } from './deadlines.rules.js';
export { nextDeadline } from './deadlines.finders.js';
export { countAnew } from './verbs/count-anew.js';
export { startTermsByJob, stopTermsByJob } from './verbs/terms-by-jobs.js';
export { startDeadline, startNamedTerm } from './verbs/start-deadline.js';
export { settleNamedTerms } from './verbs/settle-named-terms.js';
export {
  cancelAll,
  cancelDeadlines,
  clocksOf,
  correctMeeting,
  meetAll,
  meetDeadline,
  runningClocks,
  runningDeadline,
  runningDeadlines,
} from './verbs/settle-deadlines.js';
