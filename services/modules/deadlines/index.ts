export { Deadline } from './deadline.entity.js';
export { DeadlineType } from './deadline.type.js';
export { dutiesOfTheCentre, type DutyHolder, dutyHolders, type DutyOfTheCentre } from './deadlines.slots.js';
export { nextDeadline } from './deadlines.finders.js';
export { startDeadline } from './verbs/start-deadline.js';
export {
  cancelDeadlines,
  clocksOf,
  correctMeeting,
  meetAll,
  meetDeadline,
  runningClocks,
  runningDeadline,
} from './verbs/settle-deadlines.js';
