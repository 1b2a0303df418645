import { graphql } from '@asysta/client';
import { TakeAmendmentBackSchema } from '@asysta/schema/cases/amendment-inputs';
import { useState } from 'react';
import { Button } from '../../../components/button.js';
import { ErrorSummary } from '../../../components/feedback/error-summary.js';
import { ConfirmDialog } from '../../../components/overlay/dialog.js';
import { execute } from '../../../frame/api.js';
import { useMutationForm } from '../../../frame/forms/use-mutation-form.js';
import { useText } from '../../../frame/text/use-text.js';
import type { Amendment } from './amended-case.js';

const TakeAmendmentBackMutation = graphql(`
  mutation TakeAmendmentBack($input: TakeAmendmentBackInput!) {
    takeAmendmentBack(input: $input) {
      id
      version
    }
  }
`);

/** Takes one's own correction back while nobody has decided; asked once more, because the next one is written anew. */
export const TakeBack = ({ amendment, version }: { amendment: Amendment; version: number }) => {
  const t = useText();
  const [isAsking, setIsAsking] = useState(false);
  const state = useMutationForm({
    draftKey: `take-amendment-back:${amendment.id}`,
    schema: TakeAmendmentBackSchema,
    known: { amendmentId: amendment.id },
    version,
    values: 'answer',
    defaultValues: {},
    send: (input) => execute(TakeAmendmentBackMutation, { input }),
    success: t('cases:amendments.takenBack'),
    onDone: () => setIsAsking(false),
  });
  return (
    <>
      <Button variant="quiet" icon="close" onPress={() => setIsAsking(true)}>
        {t('cases:amendments.takeBack')}
      </Button>
      <ConfirmDialog
        title={t('cases:amendments.takeBackTitle')}
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        cancelLabel={t('cases:amendments.keep')}
        confirmLabel={t('cases:amendments.takeBack')}
        onConfirm={state.submit}
        isPending={state.isPending}
      >
        <ErrorSummary problems={state.problems} attempt={state.attempt} />
        <p>{t('cases:amendments.takeBackText')}</p>
      </ConfirmDialog>
    </>
  );
};
