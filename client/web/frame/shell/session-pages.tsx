import type { ErrorComponentProps } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { useText } from '../text/use-text.js';
import { Button } from '../../components/button.js';
import { PageHeader } from '../../components/layout/page-header.js';
import { leaveForLogin } from '../session/login.js';
import { announceSignIn } from '../session/windows.js';
import { FailurePage, LoadingPage } from './pages.js';
import styles from './session-pages.module.css';
import { Wordmark } from './wordmark.js';

const Sheet = ({ children }: { children: ReactNode }) => (
  <main className={styles.page}>
    <div className={styles.sheet}>
      <Wordmark />
      {children}
    </div>
  </main>
);

/** While it is not yet known who is signed in. */
export const BarePendingPage = () => (
  <Sheet>
    <LoadingPage />
  </Sheet>
);

/** When even the frame could not be built: the server did not say who is signed in. */
export const BareFailurePage = (props: ErrorComponentProps) => (
  <Sheet>
    <FailurePage {...props} />
  </Sheet>
);

/** After an explicit logout: a place to rest that does not sign in by itself. */
export const SignedOutPage = () => {
  const t = useText();
  return (
    <Sheet>
      <PageHeader title={t('shell:signedOut.title')} intro={t('shell:signedOut.text')} />
      <Button variant="primary" onPress={() => void leaveForLogin('/')}>
        {t('shell:signedOut.signIn')}
      </Button>
    </Sheet>
  );
};

/** Where the second window lands after a new sign-in: it tells the window with the work, and closes itself when it may. */
export const SignedInPage = () => {
  const t = useText();
  useEffect(() => {
    announceSignIn();
    window.close();
  }, []);
  return (
    <Sheet>
      <PageHeader title={t('shell:signedIn.title')} intro={t('shell:signedIn.text')} />
    </Sheet>
  );
};
