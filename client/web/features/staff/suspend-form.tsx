import { graphql } from '@asysta/client';
import { SuspendStaffMemberSchema } from '@asysta/schema/staff/inputs';
import { Button } from '../../components/button.js';
import { DateField } from '../../components/forms/date-field.js';
import { Fieldset } from '../../components/forms/fieldset.js';
import { useText } from '../../frame/text/use-text.js';
import { execute } from '../../frame/api.js';
import { Bound, MutationForm } from '../../frame/forms/mutation-form.js';
import { useMutationForm } from '../../frame/forms/use-mutation-form.js';
import { useViewer } from '../../frame/viewer.js';
import type { Person } from './register.js';

const SuspendMutation = graphql(`
  mutation SuspendStaffMember($input: SuspendStaffMemberInput!) {
    suspendStaffMember(input: $input) {
      id
    }
  }
`);

/** Names the first day of a suspension; why is never asked. */
export const SuspendForm = ({ person, onClose }: { person: Person; onClose: () => void }) => {
  const t = useText();
  const { today } = useViewer();
  const state = useMutationForm({
    draftKey: `suspend:${person.id}`,
    schema: SuspendStaffMemberSchema,
    known: { staffMemberId: person.id },
    defaultValues: { suspendedOn: today },
    send: (input) => execute(SuspendMutation, { input }),
    success: t('staff:suspension.success'),
    onDone: onClose,
  });
  return (
    <MutationForm
      state={state}
      submitLabel={t('staff:suspension.submit')}
      actions={
        <Button variant="quiet" onPress={onClose}>
          {t('common:cancel')}
        </Button>
      }
    >
      <Fieldset legend={t('staff:suspension.formTitle')}>
        <Bound form={state.form} name="suspendedOn">
          {(field) => <DateField {...field} label={t('staff:suspension.from')} hint={t('staff:suspension.fromHint')} />}
        </Bound>
      </Fieldset>
    </MutationForm>
  );
};
