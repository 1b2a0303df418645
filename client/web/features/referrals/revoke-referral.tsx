import { graphql } from '@asysta/client';
import { RevokeReferralSchema } from '@asysta/schema/referrals/inputs';
import { useState } from 'react';
import { Button } from '../../components/button.js';
import { ErrorSummary } from '../../components/feedback/error-summary.js';
import { ConfirmDialog } from '../../components/overlay/dialog.js';
import { useText } from '../../frame/text/use-text.js';
import { execute } from '../../frame/api.js';
import { useMutationForm } from '../../frame/forms/use-mutation-form.js';

const RevokeMutation = graphql(`
  mutation RevokeReferral($input: RevokeReferralInput!) {
    revokeReferral(input: $input) {
      id
      version
    }
  }
`);

/** Takes a referral back after one more question; the partner sees nothing from the next request on. */
export const RevokeReferral = (props: {
  referralId: string;
  version: number;
  partnerName: string;
  sentOn: string;
  isRead: boolean;
}) => {
  const t = useText();
  const { referralId, version, partnerName } = props;
  const [isAsking, setIsAsking] = useState(false);
  const state = useMutationForm({
    draftKey: `revoke-referral:${referralId}`,
    schema: RevokeReferralSchema,
    known: { referralId },
    version,
    defaultValues: {},
    send: (input) => execute(RevokeMutation, { input }),
    success: t('referrals:revoke.success'),
    onDone: () => setIsAsking(false),
  });
  return (
    <>
      <Button
        variant="quiet"
        icon="close"
        aria-label={t('referrals:revoke.openOne', {
          partner: partnerName,
          date: props.sentOn,
        })}
        onPress={() => setIsAsking(true)}
      >
        {t('referrals:revoke.open')}
      </Button>
      <ConfirmDialog
        title={t('referrals:revoke.title')}
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        confirmLabel={t('referrals:revoke.submit')}
        onConfirm={state.submit}
        isPending={state.isPending}
        isDangerous
      >
        <ErrorSummary problems={state.problems} attempt={state.attempt} />
        <p>{t('referrals:revoke.text', { partner: partnerName })}</p>
        {props.isRead && <p>{t('referrals:revoke.readAlready')}</p>}
      </ConfirmDialog>
    </>
  );
};
