import { useState } from 'react';
import { useText } from '../text/use-text.js';
import { functionName } from '@asysta/schema/staff/function-name';
import { Icon } from '../../components/icons.js';
import { VisuallyHidden } from '../../components/visually-hidden.js';
import { Menu } from '../../components/overlay/menu.js';
import { formatList } from '../../components/format.js';
import { showToast } from '../../components/overlay/toast.js';
import { messageOf } from '../api.js';
import { countDraftsOf } from '../drafts/drafts.js';
import { leaveForLogin } from '../session/login.js';
import { signOut } from '../session/sign-out.js';
import { useViewer, type Viewer } from '../viewer.js';
import styles from './app-shell.module.css';
import type { SignOutQuestion } from './sign-out-question.js';

const initialsOf = (name: string): string =>
  name
    .split(/[\s-]+/)
    .map((part) => part.charAt(0))
    .slice(0, 2)
    .join('');

const rolesOf = ({ appointments }: Viewer): string =>
  formatList([
    ...new Set(
      appointments.map(({ unitName, ...held }) => (unitName ? `${functionName(held)} (${unitName})` : functionName(held))),
    ),
  ]);

interface Asking {
  readonly Question: typeof SignOutQuestion;
  readonly drafts: number;
}

/** The way out: at once for whoever has nothing unfinished here, after a question for whoever has. */
const useSignOut = (viewerId: string) => {
  const t = useText();
  const [asking, setAsking] = useState<Asking | null>(null);
  const stay = () => setAsking(null);
  const sayWhyNot = (error: unknown) => {
    stay();
    showToast({ title: t('shell:signOutFailed'), description: messageOf(error) });
  };
  const leave = () => signOut(viewerId).catch(sayWhyNot);
  const ask = async (drafts: number) => setAsking({ Question: (await import('./sign-out-question.js')).SignOutQuestion, drafts });
  const begin = () => {
    const drafts = countDraftsOf(localStorage, viewerId);
    void (drafts > 0 ? ask(drafts).catch(sayWhyNot) : leave());
  };
  return { begin, question: asking && <asking.Question drafts={asking.drafts} onStay={stay} onLeave={() => void leave()} /> };
};

/** Who is signed in and in which function; the way to another party, and out. */
export const PersonMenu = () => {
  const t = useText();
  const viewer = useViewer();
  const roles = rolesOf(viewer);
  const { begin, question } = useSignOut(viewer.id);
  return (
    <>
      <Menu
        trigger={
          <span className={styles.person}>
            <span className={styles.initials} aria-hidden="true">
              {initialsOf(viewer.displayName)}
            </span>
            <span className={styles.personWords}>
              <VisuallyHidden>{t('shell:account')} </VisuallyHidden>
              <span className={styles.personName}>{viewer.displayName}</span>
              <span className={styles.personRole}>{roles}</span>
            </span>
            <span className={styles.personCaret}>
              <Icon name="chevronDown" size={18} />
            </span>
          </span>
        }
        actions={[
          { id: 'switch', label: t('shell:switchParty'), icon: 'swap', onAction: () => void leaveForLogin('/') },
          { id: 'sign-out', label: t('shell:signOut'), icon: 'signOut', onAction: begin },
        ]}
      />
      {question}
    </>
  );
};
