// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { leave, openScreen, press } from '../kit/screen.js';
import { ConfirmDialog } from '../../components/overlay/dialog.js';

beforeEach(() => vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true));
afterEach(() => {
  leave();
  vi.unstubAllGlobals();
});

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
