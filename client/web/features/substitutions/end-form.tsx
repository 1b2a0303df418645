import { graphql } from '@asysta/client';
import { EndSubstitutionSchema } from '@asysta/schema/substitutions/inputs';
import { Button } from '../../components/button.js';
import { DateField } from '../../components/forms/date-field.js';
import { Fieldset } from '../../components/forms/fieldset.js';
import { TextField } from '../../components/forms/text-field.js';
import { execute } from '../../frame/api.js';
import { Bound, MutationForm } from '../../frame/forms/mutation-form.js';
import { useMutationForm } from '../../frame/forms/use-mutation-form.js';
import { useText } from '../../frame/text/use-text.js';
import { useViewer } from '../../frame/viewer.js';

const EndSubstitutionMutation = graphql(`
  mutation EndSubstitution($input: EndSubstitutionInput!) {
    endSubstitution(input: $input) {
      id
      version
    }
  }
`);

interface Lasting {
  readonly id: string;
  readonly version: number;
  readonly validFrom: string;
}

/** Ends a substitution before its last day, with the reason. */
export const EndForm = (props: { substitution: Lasting; onClose: () => void }) => {
  const t = useText();
  const { today } = useViewer();
  const { id, version, validFrom } = props.substitution;
  const state = useMutationForm({
    draftKey: `end-substitution:${id}`,
    schema: EndSubstitutionSchema,
    known: { substitutionId: id },
    version,
    defaultValues: { lastOn: today, reason: '' },
    values: 'answer',
    send: (input) => execute(EndSubstitutionMutation, { input }),
    success: t('substitutions:end.success'),
    onDone: props.onClose,
  });
  return (
    <MutationForm
      state={state}
      submitLabel={t('substitutions:end.submit')}
      actions={
        <Button variant="quiet" onPress={props.onClose}>
          {t('common:cancel')}
        </Button>
      }
    >
      <Fieldset legend={t('substitutions:end.title')}>
        <Bound form={state.form} name="lastOn">
          {(field) => (
            <DateField
              {...field}
              label={t('substitutions:end.lastOn')}
              hint={t(validFrom < today ? 'substitutions:end.lastOnHint' : 'substitutions:end.lastOnToday')}
              minValue={validFrom}
            />
          )}
        </Bound>
        <Bound form={state.form} name="reason">
          {(field) => <TextField {...field} label={t('substitutions:end.reason')} hint={t('substitutions:end.reasonHint')} />}
        </Bound>
      </Fieldset>
    </MutationForm>
  );
};
