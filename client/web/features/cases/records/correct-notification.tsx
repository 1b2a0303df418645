import { graphql } from '@asysta/client';
import { CorrectCourtNotificationSchema } from '@asysta/schema/cases/step-inputs';
import { TextArea } from '../../../components/forms/text-field.js';
import { execute } from '../../../frame/api.js';
import { Bound } from '../../../frame/forms/mutation-form.js';
import { useMutationForm } from '../../../frame/forms/use-mutation-form.js';
import { useText } from '../../../frame/text/use-text.js';
import { CourtFields, DecisionField } from '../fields/notification-fields.js';
import { CorrectionFrame, type Correcting, useCorrection } from './correction-frame.js';

const CorrectNotificationMutation = graphql(`
  mutation CorrectNotification($input: CorrectCourtNotificationInput!) {
    correctCourtNotification(input: $input) {
      id
      version
    }
  }
`);

type Refusal = Correcting['supportCase']['refusals'][number];

/** The decision after a refusal and the letter to the court as they stand, to be corrected. */
export const CorrectNotification = ({ refusal, ...correcting }: Correcting & { refusal: Refusal }) => {
  const t = useText();
  const { decision, decisionReason, courtName, letterOn } = refusal;
  const state = useMutationForm({
    ...useCorrection(correcting),
    schema: CorrectCourtNotificationSchema,
    known: { refusalId: refusal.id },
    defaultValues: {
      decision: decision ?? null,
      decisionReason: decisionReason ?? '',
      courtName: courtName ?? '',
      letterOn: letterOn ?? null,
      reason: '',
    },
    send: (input) => {
      const aboutCourt = input.decision === 'NOTIFY' ? {} : { courtName: null, letterOn: null };
      return execute(CorrectNotificationMutation, { input: { ...input, ...aboutCourt } });
    },
  });
  const mayNotify = correcting.supportCase.courtMayBeInformed || decision === 'NOTIFY';
  return (
    <CorrectionFrame state={state} correcting={correcting}>
      <DecisionField form={state.form} mayNotify={mayNotify} mustNotify={refusal.courtMustBeInformed} />
      <Bound form={state.form} name="decisionReason">
        {(field) => <TextArea label={t('cases:notification.reason')} maxLength={2000} {...field} />}
      </Bound>
      <CourtFields form={state.form} />
    </CorrectionFrame>
  );
};
