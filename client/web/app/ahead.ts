/** What every working day needs and no first screen does: lists of menus, messages, the session's dialog, forms with their dates. */
const LATER: readonly (() => Promise<unknown>)[] = [
  () => import('../components/overlay/menu-sheet.js'),
  () => import('../frame/shell/asking-dialog.js'),
  () => import('../components/overlay/toast-region.js'),
  () => import('../frame/forms/mutation-form.js'),
  () => import('../components/forms/date-field.js'),
];

const QUIET_MS = 2_000;

/** Calls back when the page has nothing better to do; Safari cannot say when that is. */
const whenIdle = (work: () => void): void => {
  setTimeout(() => ('requestIdleCallback' in window ? requestIdleCallback(work) : work()), QUIET_MS);
};

const savesData = (): boolean =>
  (navigator as Navigator & { readonly connection?: { readonly saveData?: boolean } }).connection?.saveData === true;

const loadNext = ([load, ...rest]: typeof LATER): void => {
  // Whoever needs the part later fetches it then, and is told when that fails.
  if (load)
    void load().then(
      () => whenIdle(() => loadNext(rest)),
      () => undefined,
    );
};

/** Fetches those one after another while the person reads, so that a form opens at once; not for who pays for every byte. */
export const loadAhead = (): void => {
  if (!savesData()) whenIdle(() => loadNext(LATER));
};

/** Lets the browser keep the frame and the words of the first screen (`worker/shell.ts`); never what the API answered. */
export const keepShell = (): void => {
  if (import.meta.env.PROD && 'serviceWorker' in navigator)
    whenIdle(() => void navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' }).catch(() => undefined));
};
