import { graphql } from '@asysta/client';
import { EndAppointmentSchema } from '@asysta/schema/staff/inputs';
import { Button } from '../../components/button.js';
import { DateField } from '../../components/forms/date-field.js';
import { Fieldset } from '../../components/forms/fieldset.js';
import { useText } from '../../frame/text/use-text.js';
import { execute } from '../../frame/api.js';
import { Bound, MutationForm } from '../../frame/forms/mutation-form.js';
import { useMutationForm } from '../../frame/forms/use-mutation-form.js';
import { useViewer } from '../../frame/viewer.js';
import { nameOf } from './function-words.js';
import type { Appointment } from './register.js';

const EndMutation = graphql(`
  mutation EndAppointment($input: EndAppointmentInput!) {
    endAppointment(input: $input) {
      id
    }
  }
`);

/** Names the last day of a function. */
export const EndFunctionForm = ({ appointment, onClose }: { appointment: Appointment; onClose: () => void }) => {
  const t = useText();
  const { today } = useViewer();
  const state = useMutationForm({
    draftKey: `end-appointment:${appointment.id}`,
    schema: EndAppointmentSchema,
    known: { appointmentId: appointment.id },
    version: appointment.version,
    values: 'answer',
    defaultValues: { lastOn: today },
    send: (input) => execute(EndMutation, { input }),
    success: t('staff:end.success'),
    onDone: onClose,
  });
  return (
    <MutationForm
      state={state}
      submitLabel={t('staff:end.submit')}
      actions={
        <Button variant="quiet" onPress={onClose}>
          {t('common:cancel')}
        </Button>
      }
    >
      <Fieldset legend={t('staff:end.title', { role: nameOf(appointment) })}>
        <Bound form={state.form} name="lastOn">
          {(field) => <DateField {...field} label={t('staff:end.lastOn')} hint={t('staff:end.lastOnHint')} />}
        </Bound>
      </Fieldset>
    </MutationForm>
  );
};
