import { graphql } from '@asysta/client';
import { DeclineAppointmentSchema } from '@asysta/schema/staff/inputs';
import { Button } from '../../components/button.js';
import { Fieldset } from '../../components/forms/fieldset.js';
import { TextArea } from '../../components/forms/text-field.js';
import { useText } from '../../frame/text/use-text.js';
import { execute } from '../../frame/api.js';
import { Bound, MutationForm } from '../../frame/forms/mutation-form.js';
import { useMutationForm } from '../../frame/forms/use-mutation-form.js';
import { nameOf } from './function-words.js';
import type { Proposal } from './register.js';

const DeclineMutation = graphql(`
  mutation DeclineAppointment($input: DeclineAppointmentInput!) {
    declineAppointment(input: $input) {
      id
    }
  }
`);

/** The second person's no, with the reason the proposer is owed. */
export const DeclineForm = ({ proposal, onClose }: { proposal: Proposal; onClose: () => void }) => {
  const t = useText();
  const state = useMutationForm({
    draftKey: `decline-appointment:${proposal.id}`,
    schema: DeclineAppointmentSchema,
    known: { proposalId: proposal.id },
    version: proposal.version,
    defaultValues: { reason: '' },
    send: (input) => execute(DeclineMutation, { input }),
    success: t('staff:decline.success'),
    onDone: onClose,
  });
  return (
    <MutationForm
      state={state}
      submitLabel={t('staff:decline.submit')}
      actions={
        <Button variant="quiet" onPress={onClose}>
          {t('common:cancel')}
        </Button>
      }
    >
      <Fieldset legend={t('staff:decline.title', { role: nameOf(proposal) })}>
        <Bound form={state.form} name="reason">
          {(field) => <TextArea {...field} label={t('staff:decline.reason')} hint={t('staff:decline.reasonHint')} rows={3} />}
        </Bound>
      </Fieldset>
    </MutationForm>
  );
};
