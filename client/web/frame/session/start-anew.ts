import { markOnce } from './once.js';
import { leaveFor } from './login.js';

/**
 * Loads the page anew from its start, because somebody else, or another centre, is signed in now: nothing of the former
 * one stays in memory or on the screen. Drafts stay on the device, for the person who wrote them.
 */
export const startAnew = (): Promise<never> => {
  markOnce('started-anew');
  return leaveFor('/');
};
