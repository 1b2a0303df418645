/*
 * Marks that outlive a navigation of this tab and nothing more: sessionStorage. Where the browser refuses storage the
 * answer is „done already”, so that nothing that is to happen once can happen for ever.
 */

const keyOf = (mark: string): string => `asysta:once:${mark}`;

/** Sets the mark; false when it stood already. */
export const markOnce = (mark: 'second-factor-asked' | 'started-anew'): boolean => {
  try {
    if (sessionStorage.getItem(keyOf(mark)) !== null) return false;
    sessionStorage.setItem(keyOf(mark), '1');
    return true;
  } catch {
    return false;
  }
};

/** Removes the mark; true when it stood. */
export const unmark = (mark: 'second-factor-asked' | 'started-anew'): boolean => {
  try {
    const stood = sessionStorage.getItem(keyOf(mark)) !== null;
    sessionStorage.removeItem(keyOf(mark));
    return stood;
  } catch {
    return false;
  }
};
