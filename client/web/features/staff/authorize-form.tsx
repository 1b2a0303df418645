import { graphql } from '@asysta/client';
import { AuthorizeDataAccessSchema } from '@asysta/schema/staff/inputs';
import { Button } from '../../components/button.js';
import { DateField } from '../../components/forms/date-field.js';
import { FieldRow, Fieldset } from '../../components/forms/fieldset.js';
import { useText } from '../../frame/text/use-text.js';
import { execute } from '../../frame/api.js';
import { Bound, MutationForm } from '../../frame/forms/mutation-form.js';
import { useMutationForm } from '../../frame/forms/use-mutation-form.js';
import { useViewer } from '../../frame/viewer.js';
import type { Person } from './register.js';

const AuthorizeMutation = graphql(`
  mutation AuthorizeDataAccess($input: AuthorizeDataAccessInput!) {
    authorizeDataAccess(input: $input) {
      id
    }
  }
`);

/** Records the two papers of art. 7(4). */
export const AuthorizeForm = ({ person, onClose }: { person: Person; onClose: () => void }) => {
  const t = useText();
  const { today } = useViewer();
  const state = useMutationForm({
    draftKey: `authorize:${person.id}`,
    schema: AuthorizeDataAccessSchema,
    known: { staffMemberId: person.id },
    defaultValues: { grantedOn: today, secrecyUndertakenOn: today, validTo: null },
    send: (input) => execute(AuthorizeMutation, { input }),
    success: t('staff:authorize.success'),
    onDone: onClose,
  });
  return (
    <MutationForm
      state={state}
      submitLabel={t('staff:authorize.submit')}
      actions={
        <Button variant="quiet" onPress={onClose}>
          {t('common:cancel')}
        </Button>
      }
    >
      <Fieldset legend={t('staff:authorize.title')}>
        <FieldRow>
          <Bound form={state.form} name="grantedOn">
            {(field) => <DateField {...field} label={t('staff:authorize.grantedOn')} />}
          </Bound>
          <Bound form={state.form} name="secrecyUndertakenOn">
            {(field) => <DateField {...field} label={t('staff:authorize.secrecyOn')} />}
          </Bound>
        </FieldRow>
        <Bound form={state.form} name="validTo">
          {(field) => (
            <DateField {...field} label={t('staff:authorize.validTo')} hint={t('staff:authorize.validToHint')} isOptional />
          )}
        </Bound>
      </Fieldset>
    </MutationForm>
  );
};
