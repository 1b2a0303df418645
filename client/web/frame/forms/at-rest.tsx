import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { classNames } from '../../components/class-names.js';
import styles from './at-rest.module.css';

/**
 * The questions of a form, which stand still while it is on its way: what would be typed meanwhile is not in what was sent.
 * The focus waits on the button that sends and comes back, unless something has called it elsewhere.
 */
export const QuestionsAtRest = ({ isSending, children }: { isSending: boolean; children: ReactNode }) => {
  const place = useRef<HTMLDivElement>(null);
  const sender = useRef<HTMLElement>(null);
  const left = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const focused = document.activeElement;
    if (isSending) {
      left.current = focused instanceof HTMLElement && place.current?.contains(focused) ? focused : null;
      if (left.current) sender.current?.focus();
      return;
    }
    if (focused === sender.current) left.current?.focus();
    left.current = null;
    // Looked for beforehand: while it is pending it is no button that sends.
    sender.current = place.current?.closest('form')?.querySelector<HTMLElement>('button[type="submit"]') ?? null;
  }, [isSending]);
  return (
    <div ref={place} className={styles.place} inert={isSending}>
      {children}
    </div>
  );
};

/** Ways on and back beside the button that sends: not offered while the form is on its way, because it will be recorded. */
export const WaysAtRest = ({ isSending, children }: { isSending: boolean; children: ReactNode }) => (
  <div className={classNames(isSending ? styles.hidden : styles.place, styles.ways)} inert={isSending}>
    {children}
  </div>
);
