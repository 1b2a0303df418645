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

const WORDS = { CORRECTION: 'cases:amendments', ANNULMENT: 'cases:amendments.annulment' } as const;

/** Takes one's own correction back while nobody has decided; asked once more, because the next one is written anew. */
export const TakeBack = ({ amendment, version }: { amendment: Amendment; version: number }) => {
  const t = useText();
  const words = WORDS[amendment.kind];
  const [isAsking, setIsAsking] = useState(false);
  const state = useMutationForm({
    draftKey: `take-amendment-back:${amendment.id}`,
    schema: TakeAmendmentBackSchema,
    known: { amendmentId: amendment.id },
    version,
    values: 'answer',
    defaultValues: {},
    send: (input) => execute(TakeAmendmentBackMutation, { input }),
    success: t(`${words}.takenBack`),
    onDone: () => setIsAsking(false),
  });
  return (
    <>
      <Button variant="quiet" icon="close" onPress={() => setIsAsking(true)}>
        {t(`${words}.takeBack`)}
      </Button>
      <ConfirmDialog
        title={t(`${words}.takeBackTitle`)}
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        cancelLabel={t('cases:amendments.keep')}
        confirmLabel={t(`${words}.takeBack`)}
        onConfirm={state.submit}
        isPending={state.isPending}
      >
        <ErrorSummary problems={state.problems} attempt={state.attempt} />
        <p>{t(`${words}.takeBackText`)}</p>
      </ConfirmDialog>
    </>
  );
};
