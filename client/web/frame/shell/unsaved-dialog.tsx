import { useRef, useState } from 'react';
import { Button } from '../../components/button.js';
import { Dialog } from '../../components/overlay/dialog.js';
import styles from '../forms/conflict.module.css';
import { tellUnsaved, type UnsavedLine } from '../forms/unsaved-lines.js';
import { useText } from '../text/use-text.js';

const close = (): void => tellUnsaved([]);

/** Shows what was typed into a form that the page no longer has, because somebody else has changed what it was about; to be copied. */
export const UnsavedDialog = ({ lines }: { lines: readonly UnsavedLine[] }) => {
  const t = useText();
  const place = useRef<HTMLDListElement>(null);
  const [isCopied, setIsCopied] = useState(false);
  const copy = () =>
    void navigator.clipboard.writeText(place.current?.innerText ?? '').then(
      () => setIsCopied(true),
      () => setIsCopied(false),
    );
  return (
    <Dialog
      title={t('forms:unsaved.title')}
      isOpen
      onClose={close}
      isAlert
      actions={
        <>
          <Button onPress={copy}>{t('forms:unsaved.copy')}</Button>
          <Button variant="primary" onPress={close} autoFocus>
            {t('common:close')}
          </Button>
        </>
      }
    >
      <p>{t('forms:unsaved.text')}</p>
      <dl ref={place} className={styles.lines}>
        {lines.map(({ name, label, value }) => (
          <div key={name}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p role="status">{isCopied && t('forms:unsaved.copied')}</p>
    </Dialog>
  );
};
