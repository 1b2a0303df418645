import { useId, type ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { t } from '../text.js';
import { Button } from '../button.js';
import styles from './dialog.module.css';

/** Properties of a dialog: shown while `isOpen`, named by its title. */
export interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  actions?: ReactNode;
  /** An alert asks for a decision now and does not close by a click outside. */
  isAlert?: boolean | undefined;
}

/** A question over the page; the focus goes in, stays, and comes back. A sheet at the bottom on a phone. */
export const Dialog = ({ title, isOpen, onClose, children, actions, isAlert = false }: DialogProps) => {
  const describedBy = useId();
  return (
    <ModalOverlay
      className={styles.veil}
      isOpen={isOpen}
      isDismissable={!isAlert}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={styles.modal}>
        <AriaDialog
          className={styles.dialog}
          role={isAlert ? 'alertdialog' : 'dialog'}
          {...(isAlert ? { 'aria-describedby': describedBy } : {})}
        >
          <Heading slot="title" level={2} className={styles.title}>
            {title}
          </Heading>
          <div id={describedBy}>{children}</div>
          {actions && <div className={styles.actions}>{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
};

/** Asks before what cannot be taken back. The buttons name what they do, never „Tak / Nie”. */
export const ConfirmDialog = (
  props: Omit<DialogProps, 'actions' | 'isAlert'> & {
    confirmLabel: string;
    /** „Anuluj” when left out. */
    cancelLabel?: string | undefined;
    onConfirm: () => void;
    isPending?: boolean | undefined;
    isDangerous?: boolean | undefined;
  },
) => {
  const { confirmLabel, cancelLabel, onConfirm, isPending = false, isDangerous, ...rest } = props;
  return (
    <Dialog
      {...rest}
      onClose={() => {
        // What is on its way will be done, whatever is pressed now.
        if (!isPending) rest.onClose();
      }}
      isAlert
      actions={
        <>
          <Button onPress={rest.onClose} autoFocus isDisabled={isPending}>
            {cancelLabel ?? t('common:cancel')}
          </Button>
          <Button variant={isDangerous ? 'danger' : 'primary'} onPress={onConfirm} isPending={isPending}>
            {confirmLabel}
          </Button>
        </>
      }
    />
  );
};
