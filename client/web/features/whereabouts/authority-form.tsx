import { graphql } from '@asysta/client';
import { PARENTAL_AUTHORITY_STATUSES, PARENTAL_AUTHORITY_STATUS_WORDS } from '@asysta/schema/authority/codes';
import { RecordParentalAuthoritySchema } from '@asysta/schema/authority/inputs';
import { DateField } from '../../components/forms/date-field.js';
import { FieldRow } from '../../components/forms/fieldset.js';
import { Select } from '../../components/forms/select.js';
import { TextField } from '../../components/forms/text-field.js';
import { capitalize } from '../../components/format.js';
import { execute } from '../../frame/api.js';
import { Bound, MutationForm } from '../../frame/forms/mutation-form.js';
import { useMutationForm } from '../../frame/forms/use-mutation-form.js';
import { useText } from '../../frame/text/use-text.js';
import { useViewer } from '../../frame/viewer.js';
import { type AtHand, BackToChildren, ChildFormPage, OfChild, useBackToChildren } from './child-form.js';

const RecordParentalAuthority = graphql(`
  mutation RecordParentalAuthority($input: RecordParentalAuthorityInput!) {
    recordParentalAuthority(input: $input) {
      id
      version
    }
  }
`);

const OUTSIDE = 'OUTSIDE';
const STATUSES = PARENTAL_AUTHORITY_STATUSES.map((value) => ({
  value,
  label: capitalize(PARENTAL_AUTHORITY_STATUS_WORDS[value]),
}));

const AuthorityForm = ({ family, people, child }: AtHand) => {
  const t = useText();
  const { today } = useViewer();
  const parents = people.filter(({ role }) => role === 'MOTHER' || role === 'FATHER');
  const state = useMutationForm({
    draftKey: `parental-authority:${child.id}`,
    schema: RecordParentalAuthoritySchema,
    known: { familyMemberId: child.id },
    defaultValues: {
      parentId: parents[0]?.id ?? null,
      parentName: '',
      status: null,
      validFrom: today,
      validTo: null,
      orderSignature: '',
      orderIssuedOn: null,
      court: '',
    },
    send: (input) => execute(RecordParentalAuthority, { input }),
    success: t('whereabouts:authority.done'),
    onDone: useBackToChildren(family.id),
  });
  const choices = [
    ...parents.map(({ id, givenName, surname }) => ({ value: id, label: `${givenName} ${surname}` })),
    { value: OUTSIDE, label: capitalize(t('whereabouts:authority.outside')) },
  ];
  const isOutside = state.form.watch('parentId') === null;
  return (
    <ChildFormPage
      family={family}
      title={t('whereabouts:authority.addOf', { name: child.givenName })}
      why={t('whereabouts:authority.why')}
    >
      <MutationForm
        state={state}
        submitLabel={t('whereabouts:authority.submit')}
        actions={<BackToChildren familyId={family.id} />}
      >
        <Bound form={state.form} name="parentId">
          {(field) => (
            <Select
              label={t('whereabouts:authority.parent')}
              options={choices}
              {...field}
              value={field.value ?? OUTSIDE}
              onChange={(choice) => field.onChange(choice === OUTSIDE ? null : choice)}
            />
          )}
        </Bound>
        {isOutside && (
          <Bound form={state.form} name="parentName">
            {(field) => <TextField label={t('whereabouts:authority.parentName')} {...field} />}
          </Bound>
        )}
        <FieldRow>
          <Bound form={state.form} name="status">
            {(field) => <Select label={t('whereabouts:authority.status')} options={STATUSES} {...field} />}
          </Bound>
          <Bound form={state.form} name="validFrom">
            {(field) => <DateField label={t('whereabouts:authority.from')} {...field} />}
          </Bound>
        </FieldRow>
        <FieldRow>
          <Bound form={state.form} name="orderSignature">
            {(field) => <TextField label={t('whereabouts:authority.signature')} isOptional {...field} />}
          </Bound>
          <Bound form={state.form} name="orderIssuedOn">
            {(field) => <DateField label={t('whereabouts:authority.issuedOn')} isOptional {...field} />}
          </Bound>
        </FieldRow>
        <Bound form={state.form} name="court">
          {(field) => <TextField label={t('whereabouts:authority.court')} isOptional {...field} />}
        </Bound>
      </MutationForm>
    </ChildFormPage>
  );
};

/** Zapisz władzę rodzicielską of one parent over one child. */
export const AuthorityPage = () => <OfChild>{(atHand) => <AuthorityForm key={atHand.child.id} {...atHand} />}</OfChild>;
