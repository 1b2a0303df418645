import { Link, useNavigate } from '@tanstack/react-router';
import { useText } from '../text/use-text.js';
import { Icon } from '../../components/icons.js';
import { Menu } from '../../components/overlay/menu.js';
import type { NavigationItem } from '../slots/feature.js';
import styles from './app-shell.module.css';

// The start is current on its own address only; any other way also on the pages below it.
const activeOptions = (to: string) => ({ exact: to === '/', includeSearch: false });

/** The ways at the left side, from 60 rem on. */
export const SideNavigation = ({ items }: { items: readonly NavigationItem[] }) => {
  const t = useText();
  return (
    <nav id="nawigacja" aria-label={t('shell:navigation')} className={styles.sideways}>
      <ul>
        {items.map((item) => (
          <li key={item.to}>
            <Link to={item.to} className={styles.way} activeOptions={activeOptions(item.to)}>
              <Icon name={item.icon} size={22} />
              {item.label()}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};

const Tile = ({ item }: { item: NavigationItem }) => (
  <Link to={item.to} className={styles.tile} activeOptions={activeOptions(item.to)}>
    {item.onPhone === 'action' ? (
      <span className={styles.round}>
        <Icon name="plus" size={24} />
      </span>
    ) : (
      <Icon name={item.icon} size={24} />
    )}
    {(item.shortLabel ?? item.label)()}
  </Link>
);

/** The ways at the bottom of a phone, in reach of a thumb; the rest is behind „Więcej”. */
export const BottomBar = ({ items }: { items: readonly NavigationItem[] }) => {
  const t = useText();
  const navigate = useNavigate();
  const tiles = items.filter((item) => item.onPhone !== 'more').slice(0, 4);
  const rest = items.filter((item) => !tiles.includes(item));
  return (
    <nav aria-label={t('shell:quickNavigation')} className={styles.bottom}>
      <ul>
        {tiles.map((item) => (
          <li key={item.to}>
            <Tile item={item} />
          </li>
        ))}
        {rest.length > 0 && (
          <li>
            <Menu
              trigger={
                <span className={styles.tile}>
                  <Icon name="menu" size={24} />
                  {t('shell:more')}
                </span>
              }
              actions={rest.map((item) => ({
                id: item.to,
                label: item.label(),
                icon: item.icon,
                onAction: () => void navigate({ to: item.to }),
              }))}
            />
          </li>
        )}
      </ul>
    </nav>
  );
};
