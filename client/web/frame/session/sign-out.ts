import { endDraftsOf } from '../drafts/drafts.js';
import { endSession, leaveFor } from './login.js';
import { pageOwner } from './windows.js';

/**
 * Signs the person out in every window of this browser and leaves the page. Their drafts go only when the session has ended:
 * fails with `UnavailableError` when it has not, and everything is as it was.
 */
export const signOut = async (viewerId: string): Promise<never> => {
  const address = await endSession();
  endDraftsOf(localStorage, viewerId);
  pageOwner.announceSignOut();
  return leaveFor(address);
};
