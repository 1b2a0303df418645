export { enqueue } from './enqueue.js';
export type { Job, JobContext, Schedule } from './job.js';
export { hourInPoland } from './polish-hour.js';
