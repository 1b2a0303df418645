import { useText } from '../text/use-text.js';
import { functionName } from '@asysta/schema/staff/function-name';
import { Icon } from '../../components/icons.js';
import { VisuallyHidden } from '../../components/visually-hidden.js';
import { Menu } from '../../components/overlay/menu.js';
import { formatList } from '../../components/format.js';
import { removeDraftsOf } from '../drafts/drafts.js';
import { endSession, leaveForLogin } from '../session/login.js';
import { useViewer, type Viewer } from '../viewer.js';
import styles from './app-shell.module.css';

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

/** Who is signed in and in which function; the way to another party, and out. */
export const PersonMenu = () => {
  const t = useText();
  const viewer = useViewer();
  const roles = rolesOf(viewer);
  const signOut = async () => {
    removeDraftsOf(localStorage, viewer.id);
    await endSession();
  };
  return (
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
        { id: 'sign-out', label: t('shell:signOut'), icon: 'signOut', onAction: () => void signOut() },
      ]}
    />
  );
};
