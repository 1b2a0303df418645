import { nightlyRadar, notifyMissedDeadlines } from '../modules/deadlines/deadlines.jobs.js';
import { noteExpiredShares, notifyReferralAnswered, shareExpiry, tellSender } from '../modules/referrals/referrals.jobs.js';
import type { Job, Schedule } from '../platform/jobs/index.js';

/** Every job the worker takes; a stamped job of another name stays in the queue. */
export const JOBS: readonly Job[] = [notifyMissedDeadlines, noteExpiredShares, notifyReferralAnswered, tellSender];

/** What runs by the clock, for every active centre. */
export const SCHEDULES: readonly Schedule[] = [nightlyRadar, shareExpiry];
