import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

const patienceMs = 5_000;

const focusTitle = (): boolean => {
  const title = document.querySelector<HTMLElement>('main [data-page-title]');
  title?.focus({ preventScroll: true });
  return title !== null;
};

/** After a navigation the focus goes to the h1 of the new screen, as soon as it is there; the first load is left alone. */
export const useFocusOnNavigation = (): void => {
  const router = useRouter();
  useEffect(() => {
    let watcher: MutationObserver | undefined;
    const stop = () => watcher?.disconnect();
    const leave = router.subscribe('onResolved', ({ fromLocation, pathChanged }) => {
      stop();
      if (!fromLocation || !pathChanged || focusTitle()) return;
      const main = document.getElementById('tresc');
      if (!main) return;
      watcher = new MutationObserver(() => {
        if (focusTitle()) stop();
      });
      watcher.observe(main, { childList: true, subtree: true });
      window.setTimeout(stop, patienceMs);
    });
    return () => {
      leave();
      stop();
    };
  }, [router]);
};
