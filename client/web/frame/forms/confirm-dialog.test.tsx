// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { eachOnItsOwnPage, openScreen, press } from '../kit/screen.js';
import { ConfirmDialog } from '../../components/overlay/dialog.js';

eachOnItsOwnPage();

test.each([
  [true, 0],
  [false, 1],
])('„Anuluj” of what is on its way (%s) closes %i questions, because it will be done', async (isPending, closed) => {
  const onClose = vi.fn();
  const Question = () => (
    <ConfirmDialog
      title="Cofnąć?"
      isOpen
      onClose={onClose}
      confirmLabel="Cofnij"
      onConfirm={() => undefined}
      isPending={isPending}
    >
      Tego nie da się odwrócić.
    </ConfirmDialog>
  );
  await openScreen({ path: '/pytanie', address: '/pytanie', component: Question });
  await press('Anuluj');
  expect(onClose).toHaveBeenCalledTimes(closed);
});
