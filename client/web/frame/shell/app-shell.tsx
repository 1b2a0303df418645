import { Link, Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useText } from '../text/use-text.js';
import type { NavigationItem } from '../slots/feature.js';
import { useViewer } from '../viewer.js';
import styles from './app-shell.module.css';
import { BottomBar, SideNavigation } from './navigation.js';
import { OfflineBanner } from './offline-banner.js';
import { LoadingPage } from './pages.js';
import { PersonMenu } from './person-menu.js';
import { SessionDialog } from './session-dialog.js';
import { Unsaved } from './unsaved.js';
import { useFocusOnNavigation } from './use-focus-on-navigation.js';
import { useOwnPage } from './use-own-page.js';
import { Wordmark } from './wordmark.js';

const SkipLinks = () => {
  const t = useText();
  return (
    <div className={styles.skip} data-print="hide">
      <a href="#tresc">{t('shell:skipToContent')}</a>
    </div>
  );
};

const Header = () => {
  const t = useText();
  const viewer = useViewer();
  return (
    <header className={styles.header}>
      <Link to="/" className={styles.home} aria-label={t('shell:home')}>
        <Wordmark />
      </Link>
      <span className={styles.party}>{viewer.party.name}</span>
      <PersonMenu />
    </header>
  );
};

/** The frame of every screen behind the sign-in: header, navigation by permission, the screen, and what watches over it. */
export const AppShell = ({ navigation }: { navigation: readonly NavigationItem[] }) => {
  const { permissions, appointments } = useViewer();
  const items = navigation.filter(
    ({ may, role }) =>
      (may === undefined || permissions.includes(may)) && (role === undefined || appointments.some((held) => held.role === role)),
  );
  useFocusOnNavigation();
  useOwnPage();
  return (
    <>
      <SkipLinks />
      <Header />
      <OfflineBanner />
      <div className={styles.body}>
        <SideNavigation items={items} />
        <main id="tresc" tabIndex={-1} className={styles.main}>
          <Suspense fallback={<LoadingPage />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <BottomBar items={items} />
      <SessionDialog />
      <Unsaved />
    </>
  );
};
