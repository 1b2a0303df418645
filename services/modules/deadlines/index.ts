export { Deadline } from './deadline.entity.js';
export { startDeadline } from './verbs/start-deadline.js';
export { cancelDeadlines, meetDeadline, runningDeadline } from './verbs/settle-deadlines.js';
