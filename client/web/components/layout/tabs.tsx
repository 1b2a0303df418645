import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import styles from './tabs.module.css';

/** One tab; `count` is shown beside its name. */
export interface TabItem<Id extends string = string> {
  id: Id;
  label: string;
  count?: ReactNode;
  content: ReactNode;
}

/** How far a key moves among the tabs, which go round; Home and End are the ends. */
const placeAfter = (key: string, place: number, count: number): number | null => {
  if (key === 'ArrowRight') return (place + 1) % count;
  if (key === 'ArrowLeft') return (place - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
};

const focusable = 'a[href], button:not([disabled]), input:not([disabled]), select, textarea, summary, [tabindex="0"]';

/** Moves the row of tabs sideways, and nothing else, so far that the selected one is seen. */
const showSelected = (list: HTMLElement | null): void => {
  const tab = list?.querySelector('[aria-selected="true"]')?.getBoundingClientRect();
  if (!list || !tab) return;
  const frame = list.getBoundingClientRect();
  list.scrollLeft += Math.min(0, tab.left - frame.left) + Math.max(0, tab.right - frame.right);
};

/** A panel in which nothing takes the focus takes it itself, so that the keyboard can scroll it. */
const Panel = ({ id, tab, children }: { id: string; tab: string; children: ReactNode }) => {
  const place = useRef<HTMLDivElement>(null);
  const [isEmpty, setIsEmpty] = useState(false);
  useLayoutEffect(() => {
    const panel = place.current;
    if (!panel) return undefined;
    const look = () => setIsEmpty(panel.querySelector(focusable) === null);
    const watcher = new MutationObserver(look);
    watcher.observe(panel, { childList: true, subtree: true, attributeFilter: ['tabindex', 'disabled'] });
    look();
    return () => watcher.disconnect();
  }, []);
  return (
    <div ref={place} role="tabpanel" id={id} aria-labelledby={tab} tabIndex={isEmpty ? 0 : undefined}>
      {children}
    </div>
  );
};

/**
 * Views of one thing. Give `selected` and `onSelect` from the address, so that a tab can be linked to and the way back works.
 * Written out by the pattern of the ARIA practices: the collections of React Aria weigh a seventh of the first screen.
 */
export const Tabs = <Id extends string>(props: {
  label: string;
  items: readonly TabItem<Id>[];
  selected: Id;
  onSelect: (id: Id) => void;
}) => {
  const { items, onSelect } = props;
  const name = useId();
  const shown = items.find(({ id }) => id === props.selected) ?? items[0];
  const tabId = (id: string) => `${name}-tab-${id}`;
  const panelId = (id: string) => `${name}-panel-${id}`;

  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => showSelected(list.current), [shown?.id]);

  const move = (event: KeyboardEvent) => {
    if (!shown) return;
    const place = placeAfter(event.key, items.indexOf(shown), items.length);
    const next = place === null ? undefined : items[place];
    if (!next) return;
    event.preventDefault();
    document.getElementById(tabId(next.id))?.focus();
    onSelect(next.id);
  };

  return (
    <div className={styles.tabs}>
      <div ref={list} role="tablist" aria-label={props.label} aria-orientation="horizontal" className={styles.list}>
        {items.map((item) => (
          <button
            key={item.id}
            type="button"
            role="tab"
            id={tabId(item.id)}
            aria-selected={item === shown}
            aria-controls={item === shown ? panelId(item.id) : undefined}
            tabIndex={item === shown ? 0 : -1}
            className={styles.tab}
            onClick={() => onSelect(item.id)}
            onKeyDown={move}
          >
            {item.label}
            {item.count !== undefined && <span className={styles.count}>{item.count}</span>}
          </button>
        ))}
      </div>
      {shown && (
        <Panel key={shown.id} id={panelId(shown.id)} tab={tabId(shown.id)}>
          {shown.content}
        </Panel>
      )}
    </div>
  );
};
