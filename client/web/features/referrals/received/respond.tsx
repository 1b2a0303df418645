import { graphql } from '@asysta/client';
import { AcceptShareSchema, DeclineShareSchema } from '@asysta/schema/referrals/inputs';
import { useState } from 'react';
import { Button, ButtonGroup } from '../../../components/button.js';
import { ErrorSummary } from '../../../components/feedback/error-summary.js';
import { TextArea } from '../../../components/forms/text-field.js';
import { Card } from '../../../components/layout/card.js';
import { useText } from '../../../frame/text/use-text.js';
import { execute } from '../../../frame/api.js';
import { Bound, MutationForm } from '../../../frame/forms/mutation-form.js';
import { useMutationForm } from '../../../frame/forms/use-mutation-form.js';
import styles from '../referrals.module.css';
import { useResponding, type OpenedShare } from './received-share.js';
import { isUnsent, UnsentText } from './unsent-text.js';

const AcceptMutation = graphql(`
  mutation AcceptShare($input: AcceptShareInput!) {
    acceptShare(input: $input) {
      id
    }
  }
`);

const DeclineMutation = graphql(`
  mutation DeclineShare($input: DeclineShareInput!) {
    declineShare(input: $input) {
      id
    }
  }
`);

const Accept = ({ share: { id, version }, onDecline }: { share: OpenedShare; onDecline: () => void }) => {
  const t = useText();
  const responding = useResponding(id);
  const state = useMutationForm({
    draftKey: `accept-share:${id}`,
    schema: AcceptShareSchema,
    known: { shareId: id },
    version,
    defaultValues: {},
    send: (input) => responding(execute(AcceptMutation, { input })),
    success: t('referrals:share.respond.accepted'),
  });
  return (
    <div className={styles.parts}>
      <ErrorSummary
        problems={state.problems}
        attempt={state.attempt}
        trace={state.requestId ? t('shell:failure.request', { requestId: state.requestId }) : undefined}
      />
      <p>{t('referrals:share.respond.intro')}</p>
      <ButtonGroup>
        <Button variant="primary" onPress={state.submit} isPending={state.isPending}>
          {t('referrals:share.respond.accept')}
        </Button>
        <Button onPress={onDecline}>{t('referrals:share.respond.decline')}</Button>
      </ButtonGroup>
    </div>
  );
};

const Decline = ({ share, onCancel }: { share: OpenedShare; onCancel: () => void }) => {
  const t = useText();
  const { id, version } = share;
  const responding = useResponding(id);
  const state = useMutationForm({
    draftKey: `decline-share:${id}`,
    schema: DeclineShareSchema,
    known: { shareId: id },
    version,
    defaultValues: { reason: '' },
    send: (input) => responding(execute(DeclineMutation, { input })),
    success: t('referrals:share.respond.declined'),
  });
  const text = state.form.getValues('reason');
  if (!share.viewerMay.respond && !isUnsent(state, text)) return null;
  if (!share.viewerMay.respond)
    return (
      <Card title={t('referrals:share.respond.unsent')}>
        <UnsentText form={state} text={text} />
      </Card>
    );
  return (
    <Card title={t('referrals:share.respond.declineTitle')}>
      <MutationForm
        state={state}
        submitLabel={t('referrals:share.respond.decline')}
        actions={<Button onPress={onCancel}>{t('common:cancel')}</Button>}
      >
        <p>{t('referrals:share.respond.declineIntro')}</p>
        <Bound form={state.form} name="reason">
          {(field) => (
            <TextArea
              {...field}
              label={t('referrals:share.respond.reason')}
              hint={t('referrals:share.respond.reasonHint')}
              rows={3}
            />
          )}
        </Bound>
      </MutationForm>
    </Card>
  );
};

/** The partner's decision: accept, or decline with a reason that the centre is owed. A reason that could not be sent stays to be copied. */
export const Respond = ({ share }: { share: OpenedShare }) => {
  const t = useText();
  const [isDeclining, setIsDeclining] = useState(false);
  if (isDeclining) return <Decline share={share} onCancel={() => setIsDeclining(false)} />;
  if (!share.viewerMay.respond) return null;
  return (
    <Card title={t('referrals:share.respond.title')}>
      <Accept share={share} onDecline={() => setIsDeclining(true)} />
    </Card>
  );
};
